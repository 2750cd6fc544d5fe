package org.chancery.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.chancery.base.Marking;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class AuditViewTest extends ViewTest {

    private final TestMeetings meetings;

    AuditViewTest(TestMeetings meetings) {
        this.meetings = meetings;
    }

    @Test
    void saysInWordsWhatWasDone() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        signInAs(people.administrator("admin"));
        navigate(AuditView.class);
        var grid = $(Grid.class).single();
        assertThat(test(grid).getCellComponent(0, 0).getElement().getTextRecursively())
                .contains("Minutes begun")
                .doesNotContain("entry.begun");
    }
}
