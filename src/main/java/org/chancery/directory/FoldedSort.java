package org.chancery.directory;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Sorts names by their folded form, where É stands beside E on every database, and always ends in the id. */
final class FoldedSort {

    private FoldedSort() {}

    static Pageable of(Pageable pageable) {
        var orders = pageable.getSort().stream()
                .map(order -> switch (order.getProperty()) {
                    case "name" -> order.withProperty("nameFolded");
                    case "shortName" -> order.withProperty("shortNameFolded");
                    default -> order;
                })
                .toList();
        var sort = orders.isEmpty() ? Sort.by("nameFolded") : Sort.by(orders);
        var stable = sort.and(Sort.by("id"));
        return pageable.isUnpaged()
                ? Pageable.unpaged(stable)
                : PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), stable);
    }
}
