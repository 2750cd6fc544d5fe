package org.chancery.meeting;

import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a dossier exists for somebody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DossierSight {

    private final DossierRepository dossiers;
    private final CurrentUser currentUser;

    DossierSight(DossierRepository dossiers, CurrentUser currentUser) {
        this.dossiers = dossiers;
        this.currentUser = currentUser;
    }

    /**
     * Passes a dossier of the given post that exists for whoever is signed in.
     *
     * @throws NotFound when it is of another post or marked above the clearance
     */
    void require(DossierId dossier, PostId post) {
        if (find(dossier, currentUser.require())
                .filter(found -> found.post().equals(post))
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /** Whether the dossier exists for the given person; otherwise not even its id is told. */
    boolean exists(DossierId dossier, Actor actor) {
        return find(dossier, actor).isPresent();
    }

    private Optional<Dossier> find(DossierId dossier, Actor actor) {
        var visibility = Visibility.of(actor);
        return dossiers.findVisible(dossier.value(), visibility.posts(), visibility.clearance());
    }
}
