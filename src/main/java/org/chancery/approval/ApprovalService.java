package org.chancery.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.directory.PostService;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.EntryDecisions;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingChanged;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.TopicId;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSupervisors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a supervisor approve an entry, which makes it a numbered and sealed record, or return it with remarks. */
@Service
@ForSupervisors
@Transactional
public class ApprovalService {

    /** Longest remark, in characters. */
    public static final int MAX_REMARK = 4000;

    /** Most remarks on one submission. */
    public static final int MAX_REMARKS = 200;

    private final EntryDecisions decisions;
    private final EntryAccess access;
    private final MeetingService meetings;
    private final PostService posts;
    private final Register register;
    private final RemarkKeeper remarks;
    private final ReturnKeeper returns;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    ApprovalService(
            EntryDecisions decisions,
            EntryAccess access,
            MeetingService meetings,
            PostService posts,
            Register register,
            RemarkKeeper remarks,
            ReturnKeeper returns,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.decisions = decisions;
        this.access = access;
        this.meetings = meetings;
        this.posts = posts;
        this.register = register;
        this.remarks = remarks;
        this.returns = returns;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Approves an entry: gives it the next register number of its post and year and seals its content.
     *
     * @param revision the one that was read; approving another is refused
     * @throws Refusal when the entry is not submitted, changed meanwhile, or was written in part by the caller
     * @throws NotFound when it is not there for the caller
     */
    public RegisterNumber approve(EntryId entry, long revision) {
        var post = posts.of(decisions.lock(entry).post());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var number = register.draw(post, at);
        decisions.approve(entry, revision, number.toString());
        var sealed = register.seal(
                meetings.entry(entry), post, number, currentUser.require().id(), at);
        audit.record("approval.sealed", post.id(), entry.value(), number + " sha256 " + sealed.sha256());
        return number;
    }

    /**
     * Returns an entry to its authors.
     *
     * @param revision the one that was read; returning another is refused
     * @param forms what is to be mended; may be empty only when there already is a remark on this submission
     * @throws Refusal when there is no remark at all, and as {@link #approve} and {@link #remark} do
     * @throws NotFound when the entry is not there for the caller, or a topic is none of it
     */
    public void sendBack(EntryId entry, long revision, List<RemarkForm> forms) {
        decisions.sendBack(entry, revision);
        var returned = meetings.entry(entry);
        forms.forEach(form -> remarks.write(returned, form));
        if (remarks.count(entry) == 0) {
            throw Refusal.of("remark", "approval.refusal.remarkNeeded");
        }
        returns.keep(returned, remarks.round(entry));
    }

    /**
     * Makes a remark on a submitted entry without deciding on it.
     *
     * @param topic of the entry, or {@code null} for a remark on the whole
     * @throws Refusal of {@code remark} when the text is missing or longer than {@link #MAX_REMARK}, and when the entry
     *     is not submitted or has {@link #MAX_REMARKS}
     * @throws NotFound when the entry is not there for the caller, or the topic is none of it
     */
    public void remark(EntryId entry, @Nullable TopicId topic, String text) {
        var open = access.read(entry);
        if (open.state() != EntryState.SUBMITTED) {
            throw Refusal.of("remark", "approval.refusal.remarkOnUnsubmitted");
        }
        remarks.write(meetings.entry(entry), new RemarkForm(topic, text));
        audit.record("approval.remarked", open.post(), entry.value(), "");
        access.announce(entry, MeetingChanged.Part.REMARKS);
    }
}
