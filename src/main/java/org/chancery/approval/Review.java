package org.chancery.approval;

import java.time.Instant;
import java.util.List;
import org.chancery.meeting.EntryDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor reads before deciding.
 *
 * @param returnedAt when the entry was last returned, {@code null} when it never was
 * @param changes since then, in the order of the page
 * @param remarks latest round first
 */
public record Review(
        EntryDetails entry, @Nullable Instant returnedAt, List<EntryChange> changes, List<RemarkDetails> remarks) {}
