package org.chancery.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.chancery.approval.Integrity;
import org.chancery.approval.RecordDetails;
import org.chancery.approval.RecordService;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Refusals;
import org.chancery.meeting.EntryId;

/** The hash that a record was sealed with, and whether it still is as it was. */
class SealPanel extends Section {

    private final transient EntryId entry;
    private final transient RecordService records;
    private final Span result = new Span();

    SealPanel(RecordDetails sealed, RecordService records) {
        this.entry = sealed.entry();
        this.records = records;
        addClassNames("rail-panel", "seal-panel");
        var hash = new Span(sealed.sha256());
        hash.addClassName("seal-hash");
        hash.getElement().setAttribute("dir", "ltr");
        result.addClassName("seal-result");
        result.getElement().setAttribute("role", "status");
        var verify = new Button(getTranslation("approval.seal.verify"), AppIcon.SHIELD.create(), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var download = new Anchor(download(), getTranslation("approval.seal.download"));
        add(
                new H2(getTranslation("approval.seal")),
                new Paragraph(new Span(getTranslation("approval.seal.hash")), hash),
                verify,
                result,
                download);
    }

    private void verify() {
        new Refusals().ask(() -> records.verify(entry)).ifPresent(this::show);
    }

    private void show(Integrity integrity) {
        result.removeAll();
        result.getElement().setAttribute("data-integrity", integrity.name());
        result.add(
                (integrity == Integrity.INTACT ? AppIcon.CHECK_CIRCLE : AppIcon.WARNING).create(),
                new Span(getTranslation("approval.integrity." + integrity)));
    }

    /** Asks again when it is fetched: what the reader may see then is what counts. */
    private DownloadHandler download() {
        return DownloadHandler.fromInputStream(event -> {
            var sealed = records.download(entry);
            var bytes = sealed.content().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    sealed.registerNumber().replace('/', '-') + ".json",
                    "application/json",
                    bytes.length);
        });
    }
}
