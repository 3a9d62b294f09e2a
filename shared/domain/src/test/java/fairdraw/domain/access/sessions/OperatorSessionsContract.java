package fairdraw.domain.access.sessions;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link OperatorSessions}, on an empty table in each
 * test.
 */
public interface OperatorSessionsContract {

    OperatorSessions sessions();

    @Test
    default void aSessionIsFoundByItsId() {
        var session = session("aaaaaaaa", "a1");

        assertThat(sessions().add(session)).isTrue();

        assertThat(sessions().find(session.id())).contains(session);
        assertThat(sessions().find(new KeyId("bbbbbbbb"))).isEmpty();
    }

    @Test
    default void anIdIsForOneSession() {
        var session = session("aaaaaaaa", "a1");
        sessions().add(session);

        assertThat(sessions().add(session("aaaaaaaa", "b1"))).isFalse();
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void aSessionIsRenewedOnceFromEachState() {
        var first = session("aaaaaaaa", "a1");
        var second = session("aaaaaaaa", "a2");
        sessions().add(first);

        assertThat(sessions().renew(first, second)).isTrue();
        assertThat(sessions().renew(first, session("aaaaaaaa", "a3"))).isFalse();
        assertThat(sessions().find(first.id())).contains(second);
    }

    @Test
    default void ofManyWhoRenewASessionAtOnceOneDoes() throws Exception {
        var first = session("aaaaaaaa", "a1");
        sessions().add(first);
        List<Callable<Boolean>> renewals = new ArrayList<>();
        for (String hash : List.of("b1", "b2", "b3", "b4")) {
            renewals.add(() -> sessions().renew(first, session("aaaaaaaa", hash)));
        }
        List<Boolean> done = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(renewals.size())) {
            for (Future<Boolean> renewal : threads.invokeAll(renewals)) {
                done.add(renewal.get());
            }
        }

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    default void anEndedSessionIsGoneForGood() {
        var session = session("aaaaaaaa", "a1");
        sessions().add(session);

        sessions().end(session.id());
        sessions().end(session.id());

        assertThat(sessions().find(session.id())).isEmpty();
        assertThat(sessions().renew(session, session("aaaaaaaa", "a2"))).isFalse();
        assertThat(sessions().find(session.id())).isEmpty();
    }

    private static OperatorSession session(String id, String refreshHash) {
        return new OperatorSession(
                new KeyId(id),
                new OperatorId("oper_a"),
                new KeyId("keyofann"),
                "fa",
                refreshHash,
                "ac",
                NOON.plus(Duration.ofMinutes(15)),
                NOON,
                NOON.plus(Duration.ofHours(12)));
    }
}
