package org.chancery.yjs;

import org.chancery.yjs.WaitingUpdates.Waiting;
import org.jspecify.annotations.Nullable;

/** Takes one update into a document, together with whatever waited for it. */
final class Intake {

    private final Replica replica;
    private final Transaction transaction;

    /** After so many attempts an update shall no longer suffer from what waits. */
    private static final int MAX_ATTEMPTS = 8;

    /** Bytes of a waiting update that are read and written again in the time of a step. */
    private static final int BYTES_PER_STEP = 4;

    /** The update that waited and is tried just now; null while at the new one. */
    private @Nullable Waiting retried;

    private Intake(Replica replica) {
        this.replica = replica;
        this.transaction = new Transaction(replica);
    }

    /**
     * The transaction with everything in place, to be committed.
     *
     * @throws UpdateRefused and has changed nothing
     */
    static Transaction take(Replica replica, byte[] update) {
        for (int attempt = 1; ; attempt++) {
            Intake intake = new Intake(replica);
            boolean done = false;
            boolean dropAll = attempt >= MAX_ATTEMPTS;
            try {
                intake.integrate(update);
                done = true;
                return intake.transaction;
            } catch (UpdateRefused refused) {
                if (intake.retried == null) {
                    throw refused;
                }
                dropAll |= refused.reason() == UpdateRefused.Reason.TOO_COSTLY;
            } finally {
                if (!done) {
                    intake.transaction.rollback();
                }
            }
            // The fault is of an earlier update that could only be tried now: the new one shall not suffer for it.
            if (dropAll) {
                replica.waiting.dropAll();
            } else {
                replica.waiting.drop(intake.retried);
            }
        }
    }

    private void integrate(byte[] update) {
        DecodedUpdate decoded = DecodedUpdate.decode(update, replica.limits);
        if (decoded.structCount() > replica.limits.maxDocumentStructs() - replica.store.structCount()) {
            throw UpdateRefused.tooLarge("document would have too many structs");
        }
        integrate(decoded);
        transaction.delete(decoded.deletes());
        retried = nextReady();
        while (retried != null) {
            transaction.step(1 + retried.bytes().length / BYTES_PER_STEP);
            integrate(DecodedUpdate.decode(retried.bytes(), replica.limits));
            retried = nextReady();
        }
        transaction.deleteWaiting();
    }

    private void integrate(DecodedUpdate update) {
        if (update.blocks().isEmpty()) {
            return;
        }
        Integrator integrator = new Integrator(transaction);
        integrator.integrate(update.blocks());
        if (!integrator.aside().isEmpty()) {
            replica.waiting.add(new Waiting(UpdateWriter.aside(integrator.aside()), integrator.missing()));
        }
    }

    private @Nullable Waiting nextReady() {
        if (replica.waiting.isEmpty()) {
            return null;
        }
        for (ClientStructs structs : transaction.touched) {
            Waiting ready = replica.waiting.takeFor(structs.client, structs.state());
            if (ready != null) {
                return ready;
            }
        }
        return null;
    }
}
