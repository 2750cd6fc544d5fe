package org.chancery.followup.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.FilterToggle;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.SearchField;
import org.chancery.directory.Country;
import org.chancery.directory.PostDetails;
import org.chancery.followup.FollowUpCounts;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpFilterParameters;
import org.jspecify.annotations.Nullable;

/** Narrows the list of follow-ups; what it says goes into the address, from where it is shown again. */
class FollowUpFilterBar extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final FollowUpChips chips;
    private final FollowUpTabBar tabs = new FollowUpTabBar();
    private final SearchField text = new SearchField();
    private final ComboBox<String> owner = new ComboBox<>(getTranslation("followup.filter.owner"));
    private final PartialDateField from = new PartialDateField(getTranslation("followup.filter.dueFrom"));
    private final PartialDateField until = new PartialDateField(getTranslation("followup.filter.dueUntil"));
    private final MultiSelectComboBox<Country> countries =
            new MultiSelectComboBox<>(getTranslation("followup.filter.country"));
    private final ComboBox<PostDetails> posts = new ComboBox<>(getTranslation("followup.filter.post"));
    private final Button clear = new Button(getTranslation("followup.filter.clear"), AppIcon.CLOSE.create());
    private final Div fields = new Div();
    private final FilterToggle toggle = new FilterToggle(fields);
    private FollowUpFilter filter = FollowUpFilter.open();

    FollowUpFilterBar(FollowUpServices services, List<PostDetails> myPosts, Consumer<FollowUpFilter> changed) {
        this.chips = new FollowUpChips(services.persons(), services.institutions(), changed);
        addClassName("follow-up-filters");
        text.setLabel(getTranslation("followup.filter.search"));
        text.setPlaceholder(getTranslation("followup.filter.search.placeholder"));
        text.setValueChangeTimeout(PAUSE_MILLIS);
        countries.setItems(Country.all(getLocale()));
        countries.setItemLabelGenerator(Country::name);
        owner.setItemsPageable((pageable, typed) -> services.reading().owners(typed == null ? "" : typed, pageable));
        owner.setClearButtonVisible(true);
        posts.setItems(myPosts);
        posts.setItemLabelGenerator(PostDetails::name);
        posts.setClearButtonVisible(true);
        posts.setVisible(myPosts.size() > 1);
        List.<HasValue<?, ?>>of(text, owner, from, until, countries, posts)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient() && text.check()) {
                        changed.accept(typed());
                    }
                }));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> changed.accept(FollowUpTab.of(filter).applyTo(FollowUpFilter.all())));
        fields.add(text, toggle, owner, countries, from, until, posts, clear);
        fields.addClassName("toolbar");
        add(tabs, fields, chips);
    }

    /** Shows a filter, and how much there is under the tabs whatever else it says. */
    void show(FollowUpFilter shown, FollowUpCounts counts) {
        filter = shown;
        tabs.show(shown, counts);
        if (!text.getValue().strip().equals(shown.text())) {
            text.setValue(shown.text());
        }
        owner.setValue(shown.ownerName().isEmpty() ? null : shown.ownerName());
        from.setValue(day(shown.dueFrom()));
        until.setValue(shown.dueUntil() == null ? null : lastDay(until.getValue(), shown.dueUntil()));
        countries.setValue(shown.countries().stream()
                .map(code -> Country.of(code, getLocale()))
                .collect(Collectors.toSet()));
        posts.setValue(
                shown.posts().size() != 1
                        ? null
                        : posts.getListDataView()
                                .getItems()
                                .filter(post -> shown.posts().contains(post.id()))
                                .findFirst()
                                .orElse(null));
        chips.show(shown);
        toggle.setActive(
                FollowUpFilterParameters.format(FollowUpTab.OPEN.applyTo(shown)).size()
                        - (shown.text().isEmpty() ? 1 : 2));
        clear.setVisible(!shown.equals(FollowUpTab.of(shown).applyTo(FollowUpFilter.all())));
    }

    private FollowUpFilter typed() {
        Set<PostId> chosenPosts = posts.isVisible()
                ? posts.getOptionalValue().map(PostDetails::id).map(Set::of).orElse(Set.of())
                : filter.posts();
        return new FollowUpFilter(
                filter.side(),
                filter.states(),
                from.getValue() == null ? null : from.getValue().date(),
                until.getValue() == null ? null : until.getValue().lastDay(),
                filter.overdue(),
                filter.owner(),
                owner.getOptionalValue().orElse(""),
                chosenPosts,
                countries.getValue().stream().map(Country::code).collect(Collectors.toSet()),
                filter.counterpart(),
                filter.institution(),
                filter.meeting(),
                text.getValue().strip());
    }

    private static @Nullable PartialDate day(@Nullable LocalDate date) {
        return date == null ? null : PartialDate.day(date);
    }

    /** Keeps “August 2020” as it was typed, of which the address knows only the last day. */
    private static PartialDate lastDay(@Nullable PartialDate typed, LocalDate until) {
        return typed != null && typed.lastDay().equals(until) ? typed : PartialDate.day(until);
    }
}
