package org.chancery.approval;

import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.EntryId;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows officers what supervisors remarked on an entry. */
@Service
@ForOfficers
@Transactional(readOnly = true)
public class RemarkService {

    private final RemarkRepository remarks;
    private final EntryAccess access;

    RemarkService(RemarkRepository remarks, EntryAccess access) {
        this.remarks = remarks;
        this.access = access;
    }

    /**
     * All remarks on an entry: those of the latest round first, within a round in the order of writing.
     *
     * @throws NotFound when the entry is not there for the caller
     */
    public List<RemarkDetails> list(EntryId entry) {
        access.read(entry);
        return remarks.of(entry.value());
    }
}
