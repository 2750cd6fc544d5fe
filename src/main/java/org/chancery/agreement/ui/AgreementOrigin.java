package org.chancery.agreement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.agreement.AgreementDetails;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.ui.AutosavedInput;
import org.springframework.data.domain.PageRequest;

/** Chooses the meeting and the dossier that an agreement came from, by part of their names. */
final class AgreementOrigin {

    private final AgreementServices services;
    private final AgreementDetails agreement;

    AgreementOrigin(AgreementServices services, AgreementDetails agreement) {
        this.services = services;
        this.agreement = agreement;
    }

    AutosavedInput<Optional<MeetingId>> meeting() {
        Map<MeetingId, String> names = new HashMap<>();
        var present = agreement.form().meeting();
        if (present != null) {
            names.put(present, agreement.meetingSubject());
        }
        var box = new ComboBox<MeetingId>(text("agreement.field.meeting"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(meeting -> names.getOrDefault(meeting, ""));
        box.setItems(query -> {
            var found = services.meetings()
                    .list(filter(query.getFilter().orElse("")), PageRequest.of(query.getPage(), query.getPageSize()));
            found.forEach(item -> names.put(
                    item.meeting(), item.subject() + " · " + item.time().on()));
            return found.stream().map(item -> item.meeting());
        });
        return AutosavedInput.optional(box.getLabel(), box, meeting -> names.getOrDefault(meeting, ""));
    }

    AutosavedInput<Optional<DossierId>> dossier() {
        Map<DossierId, String> names = new HashMap<>();
        var present = agreement.form().dossier();
        if (present != null) {
            names.put(present, agreement.dossierTitle());
        }
        var box = new ComboBox<DossierId>(text("agreement.field.dossier"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(dossier -> names.getOrDefault(dossier, ""));
        box.setItems(query -> {
            var found = services.dossiers()
                    .suggest(agreement.form().post(), query.getFilter().orElse(""));
            found.forEach(item -> names.put(item.id(), item.title()));
            return found.stream().map(item -> item.id()).skip(query.getOffset()).limit(query.getLimit());
        });
        return AutosavedInput.optional(box.getLabel(), box, dossier -> names.getOrDefault(dossier, ""));
    }

    private MeetingFilter filter(String text) {
        var all = MeetingFilter.all();
        return new MeetingFilter(
                all.from(),
                all.until(),
                Set.of(agreement.form().post()),
                all.states(),
                all.kinds(),
                all.markings(),
                all.countries(),
                all.institution(),
                all.person(),
                all.subject(),
                all.dossier(),
                text);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
