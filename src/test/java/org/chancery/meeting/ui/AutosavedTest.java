package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.base.ui.SaveState;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class AutosavedTest extends ViewTest {

    private final SaveState sign = new SaveState();
    private final SaveTracker tracker = new SaveTracker(sign);
    private final TextField field = new TextField();
    private final List<String> attempts = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private boolean databaseIsAway;
    private Autosaved<String> autosaved = autosaved();

    @BeforeEach
    void show() {
        UI.getCurrent().add(sign, autosaved);
    }

    @Test
    void whatCouldNotBeStoredIsKeptAndTriedAgain() {
        databaseIsAway = true;
        test(field).setValue("Typed while the database was away");
        assertThat(sign.getElement().getAttribute("data-state")).isEqualTo("failed");
        assertThat(field.getValue()).isEqualTo("Typed while the database was away");
        autosaved.retry();
        assertThat(attempts).hasSize(2);
        assertThat(sign.getElement().getAttribute("data-state")).isEqualTo("failed");
        databaseIsAway = false;
        autosaved.retry();
        assertThat(stored).containsExactly("Typed while the database was away");
        assertThat(sign.getElement().getAttribute("data-state")).isEqualTo("saved");
    }

    @Test
    void whatIsStoredIsNotTriedAgain() {
        test(field).setValue("A");
        autosaved.retry();
        assertThat(attempts).containsExactly("A");
    }

    @Test
    void whatCouldNotBeStoredIsNotOverwrittenByTheNewsOfAnother() {
        databaseIsAway = true;
        test(field).setValue("Mine");
        autosaved.show("Theirs");
        assertThat(field.getValue()).isEqualTo("Mine");
    }

    @Test
    void whatGoesFromThePageUnsavedIsOfferedBackOnce() {
        databaseIsAway = true;
        test(field).setValue("Mine");
        UI.getCurrent().remove(autosaved);
        assertThat(tracker.takeOrphans()).extracting(Typed::text).isEqualTo(List.of("Mine"));
        assertThat(tracker.takeOrphans()).isEmpty();
    }

    @Test
    void whatIsMovedOnThePageIsNoOrphan() {
        databaseIsAway = true;
        test(field).setValue("Mine");
        UI.getCurrent().remove(autosaved);
        UI.getCurrent().add(autosaved);
        assertThat(tracker.takeOrphans()).isEmpty();
        assertThat(tracker.unsaved()).hasSize(1);
    }

    private Autosaved<String> autosaved() {
        return new Autosaved<>(tracker, Optional::empty, AutosavedInput.of("Place", field), "", this::store);
    }

    private Edit<String> store(Change<String> change) {
        attempts.add(change.to());
        if (databaseIsAway) {
            throw new DataAccessResourceFailureException("away");
        }
        stored.add(change.to());
        return new Edit.Saved<>(change.to());
    }
}
