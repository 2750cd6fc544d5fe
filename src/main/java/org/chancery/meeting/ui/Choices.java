package org.chancery.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.TopicDetails;

/** Makes the quiet choices of the editor, with their words. */
final class Choices {

    private Choices() {}

    static <T> AutosavedInput<T> select(String label, List<T> items, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        select.setAriaLabel(label);
        select.setManualValidation(true);
        select.addClassName("plain-field");
        return AutosavedInput.of(label, select, words);
    }

    /** The markings that the reader may give. */
    static AutosavedInput<Marking> marking(PageContext page, String label, Function<Marking, String> words) {
        var markings = Arrays.stream(Marking.values())
                .filter(page.reader().clearance()::permits)
                .toList();
        Select<Marking> select = new Select<>();
        select.setItems(markings);
        select.setRenderer(new ComponentRenderer<>(MarkingBadge::new));
        select.setAriaLabel(label);
        select.setManualValidation(true);
        select.addClassNames("plain-field", "marking-select");
        return AutosavedInput.of(label, select, words);
    }

    static AutosavedInput<Language> language(String label) {
        return select(label, List.of(Language.values()), Language::ownName);
    }

    static AutosavedInput<Optional<DossierId>> dossier(PageContext page, String label, String placeholder) {
        Map<DossierId, String> titles = new HashMap<>();
        var dossiers = page.services().dossiers();
        Function<DossierId, String> title = id -> titles.computeIfAbsent(
                id, missing -> Printed.dossier(page, missing).orElse("…"));
        ComboBox<DossierId> box = new ComboBox<>();
        box.setItems(query -> {
            var found = dossiers.suggest(page.post(), query.getFilter().orElse(""));
            found.forEach(dossier -> titles.put(dossier.id(), dossier.title()));
            return found.stream()
                    .map(dossier -> dossier.id())
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        box.setItemLabelGenerator(title::apply);
        box.setPlaceholder(placeholder);
        box.setClearButtonVisible(true);
        box.setAriaLabel(label);
        box.addClassName("plain-field");
        return AutosavedInput.optional(label, box, title);
    }

    /** The subjects in use, and those that the topic has although they no longer are. */
    static AutosavedInput<Set<SubjectId>> subjects(
            PageContext page, TopicDetails topic, Locale locale, String label, String placeholder) {
        Map<SubjectId, String> names = new LinkedHashMap<>();
        MultiSelectComboBox<SubjectId> box = new MultiSelectComboBox<>();
        var subjects = page.services().subjects();
        subjects.active(locale).forEach(subject -> names.put(subject.id(), subject.name(locale)));
        subjects.named(topic.subjects(), locale)
                .forEach(subject -> names.putIfAbsent(subject.id(), subject.name(locale)));
        box.setItems(names.keySet());
        box.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        box.setPlaceholder(placeholder);
        box.setAriaLabel(label);
        box.setManualValidation(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.addClassNames("plain-field", "subjects");
        return AutosavedInput.of(
                label,
                box,
                chosen -> chosen.stream()
                        .map(id -> names.getOrDefault(id, ""))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** Names of subjects in the reader's language, in alphabetical order. */
    static List<String> names(PageContext page, TopicDetails topic, Locale locale) {
        return page.services().subjects().named(topic.subjects(), locale).stream()
                .map((SubjectDetails subject) -> subject.name(locale))
                .toList();
    }
}
