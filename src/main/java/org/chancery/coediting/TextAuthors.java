package org.chancery.coediting;

import org.chancery.base.NotFound;
import org.chancery.coediting.WhoWroteWhat.Writer;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSignedIn;
import org.chancery.security.UserId;
import org.chancery.security.UserNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who have a document open who wrote what in it, from the log, which names the author of every update. Who may
 * ask is what {@link DocumentAccess} says, as for the room itself. See docs/decisions/0045.
 */
@Service
@ForSignedIn
@Transactional(readOnly = true)
public class TextAuthors {

    private final UpdateLog log;
    private final Rooms rooms;
    private final ObjectProvider<DocumentAccess> access;
    private final CurrentUser currentUser;
    private final UserNames names;

    TextAuthors(
            UpdateLog log,
            Rooms rooms,
            ObjectProvider<DocumentAccess> access,
            CurrentUser currentUser,
            UserNames names) {
        this.log = log;
        this.rooms = rooms;
        this.access = access;
        this.currentUser = currentUser;
        this.names = names;
    }

    /**
     * Whose words stand in a document.
     *
     * @throws NotFound when the room does not exist for whoever asks
     */
    public WhoWroteWhat of(RoomId room) {
        var document = document(room, currentUser.require());
        var words =
                rooms.find(document).map(Room::words).orElseGet(WordsSoFar::new).read(log, document);
        var known = names.of(words.writers());
        var writers = words.writers().stream()
                .map(user -> writer(user, known.getOrDefault(user, "")))
                .toList();
        return new WhoWroteWhat(writers, words.passages());
    }

    private DocumentId document(RoomId room, Actor actor) {
        var owner = access.getIfAvailable();
        if (owner == null) {
            throw new NotFound();
        }
        return owner.resolve(room.value(), actor)
                .filter(document -> owner.access(document, actor) != AccessLevel.NONE)
                .orElseThrow(NotFound::new);
    }

    private static Writer writer(UserId user, String name) {
        return new Writer(user.value(), name, UserColor.of(user).index());
    }
}
