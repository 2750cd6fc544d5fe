package org.chancery.meeting;

import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings: officers see them as they are being written, readers as they were approved. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class MeetingService {

    private final EntryRepository entries;
    private final EntryReader reader;
    private final MeetingListQuery list;
    private final CurrentUser currentUser;

    MeetingService(EntryRepository entries, EntryReader reader, MeetingListQuery list, CurrentUser currentUser) {
        this.entries = entries;
        this.reader = reader;
        this.list = list;
        this.currentUser = currentUser;
    }

    /**
     * One page of the meetings of a filter; sorts by {@code startsAt}, {@code subject}, {@code kind}, {@code marking},
     * {@code state} and {@code place}, newest first when nothing is asked.
     */
    public Page<MeetingListItem> list(MeetingFilter filter, Pageable pageable) {
        return list.list(currentUser.require(), filter, pageable);
    }

    /** How many meetings of a filter there are for whoever asks. */
    public long count(MeetingFilter filter) {
        return list.count(currentUser.require(), filter);
    }

    /**
     * The minutes of a meeting: the latest entry for officers, the record in force for readers.
     *
     * @throws NotFound when there is none that exists for whoever asks
     */
    public EntryDetails details(MeetingId meeting) {
        var actor = currentUser.require();
        var entry = entries.findCurrent(meeting, Visibility.of(actor)).orElseThrow(NotFound::new);
        return reader.read(entry, actor);
    }

    /**
     * One entry of a meeting; an earlier record stays readable after it was corrected.
     *
     * @throws NotFound when it does not exist for whoever asks
     */
    public EntryDetails entry(EntryId id) {
        var actor = currentUser.require();
        var entry = entries.findVisible(id.value(), Visibility.of(actor)).orElseThrow(NotFound::new);
        return reader.read(entry, actor);
    }

    /** The entries of a meeting that exist for whoever asks, the original first. */
    public List<EntrySummary> entries(MeetingId meeting) {
        return entries.findAllVisible(meeting.value(), Visibility.of(currentUser.require())).stream()
                .map(Entry::asSummary)
                .toList();
    }
}
