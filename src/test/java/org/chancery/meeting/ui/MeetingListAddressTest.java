package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.chancery.meeting.MeetingFilter;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

class MeetingListAddressTest {

    @Test
    void filterAndOrderAreReadBack() {
        var address = MeetingListAddress.read(
                QueryParameters.fromString("state=draft&state=returned&country=ML&q=Sahel%20%26%20co&sort=-subject"));
        assertThat(address.ignored()).isEmpty();
        assertThat(address.order()).isEqualTo(Sort.Order.desc("subject"));
        assertThat(MeetingListAddress.read(address.query())).isEqualTo(address);
        assertThat(address.location().getFirstSegment()).isEqualTo("meetings");
    }

    @Test
    void newestFirstNeedsNoParameter() {
        var address = MeetingListAddress.of(MeetingFilter.all(), MeetingListAddress.NEWEST_FIRST);
        assertThat(address.query().getQueryString()).isEmpty();
        assertThat(MeetingListAddress.read(QueryParameters.empty())).isEqualTo(address);
    }

    @Test
    void orderThatThereIsNotIsLeftOutAndNamed() {
        var address = MeetingListAddress.read(QueryParameters.fromString("sort=summary&from=soon"));
        assertThat(address.order()).isEqualTo(MeetingListAddress.NEWEST_FIRST);
        assertThat(address.ignored()).containsExactly("from", "sort");
    }
}
