package org.chancery.coediting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of writing together, {@code chancery.coediting.*}.
 *
 * @param maxMessageBytes longest message of a client, one paste for example
 * @param maxDocumentBytes largest document, encoded
 * @param maxSendQueueBytes most that waits for one slow client before it is sent away to sync afresh
 * @param maxUnsavedBytesPerClient most that one client may have uncommitted, in memory, before nothing more is read from it
 * @param maxUnsavedBytes most that all clients together may have uncommitted
 * @param messagesPerSecond of one client, in the long run; what is faster waits
 * @param messageBurst messages of one client that may come at once
 * @param gather how long an update waits for others to share its commit
 * @param snapshotEvery updates after which a document is compacted
 * @param grace how long a document stays in memory after the last one has left
 * @param recheck how often access and sessions are looked at while nothing is written
 * @param silence after which a client that answers no ping is gone
 * @param settle longest wait for what was received to be on disk
 * @param maxAwarenessBytes longest state of one client: cursor and name
 * @param maxAwarenessClients most Yjs clients of one connection
 * @param maxConnectionsPerUser open documents of one user, over all windows
 */
@ConfigurationProperties("chancery.coediting")
public record CoeditingSettings(
        @DefaultValue("1048576") int maxMessageBytes,
        @DefaultValue("16777216") int maxDocumentBytes,
        @DefaultValue("2097152") int maxSendQueueBytes,
        @DefaultValue("262144") int maxUnsavedBytesPerClient,
        @DefaultValue("67108864") int maxUnsavedBytes,
        @DefaultValue("60") int messagesPerSecond,
        @DefaultValue("300") int messageBurst,
        @DefaultValue("1ms") Duration gather,
        @DefaultValue("500") int snapshotEvery,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("500ms") Duration recheck,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("5s") Duration settle,
        @DefaultValue("4096") int maxAwarenessBytes,
        @DefaultValue("4") int maxAwarenessClients,
        @DefaultValue("50") int maxConnectionsPerUser) {}
