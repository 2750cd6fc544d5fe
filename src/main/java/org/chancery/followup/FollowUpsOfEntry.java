package org.chancery.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.base.PartialDate;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryPart;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the follow-ups along when an entry is copied or sealed. What became of them is no part of either. */
@Component
class FollowUpsOfEntry implements EntryPart {

    private final FollowUpRepository followUps;

    FollowUpsOfEntry(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "followUps";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Object content(EntryId entry) {
        return followUps.ofEntry(entry.value()).stream().map(Sealed::of).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, UUID> copy(EntryId from, EntryId to, Map<TopicId, TopicId> topics) {
        Map<UUID, UUID> copies = new HashMap<>();
        for (FollowUp followUp : followUps.ofEntry(from.value())) {
            var topic = topics.get(followUp.topic());
            if (topic != null) {
                copies.put(
                        followUp.id(),
                        followUps.save(followUp.copyTo(to, topic)).id());
            }
        }
        return copies;
    }

    /** A follow-up as the sealed record keeps it; names and order of the components never change once released. */
    record Sealed(
            UUID commitment,
            UUID topic,
            Side side,
            String owner,
            @Nullable UUID ownerPerson,
            String text,
            @Nullable String due) {

        static Sealed of(FollowUp followUp) {
            var owner = followUp.owner();
            return new Sealed(
                    followUp.commitment().value(),
                    followUp.topic().value(),
                    followUp.side(),
                    owner.name(),
                    owner.person() == null ? null : owner.person().value(),
                    followUp.text(),
                    followUp.due().map(PartialDate::toString).orElse(null));
        }
    }
}
