package fairdraw.aws.register;

import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Mode;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.EntriesPage;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.Registered;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.domain.register.SequenceEntries.Sequenced;
import fairdraw.fairness.register.Frontier;
import fairdraw.testing.AtOnce;
import fairdraw.testing.ShortPause;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Logs that several write at once, or one who dies at any request: always one chain of entries. */
final class SequencingTest {

    private static final int APPENDERS = 12;
    private static final int EACH = 50;

    /** The entries that wait before each crash. */
    private static final int MORE = 40;

    private static final int SEQUENCERS = 3;

    private final RegisterTable table = new RegisterTable();
    private final FixedLogKeys keys = new FixedLogKeys();

    @AfterEach
    void drop() {
        table.close();
    }

    private SequenceEntries sequence(DynamoDbClient client) {
        Register register = table.register(client);
        return new SequenceEntries(
                register,
                keys,
                new OwnLogs(register, keys, "fairdraw"),
                () -> NOW,
                new ShortPause());
    }

    private Sequenced run() {
        return sequence(SharedStore.client()).run(Mode.LIVE);
    }

    /** Checks that the pages replay to the head, and that each number has one entry. */
    private void check(String log, int numbers) {
        check(log, numbers, numbers);
    }

    /** Checks the same, and that the last of them, so many, are found by their draws. */
    private void check(String log, int numbers, int last) {
        Register register = table.register();
        Head head = register.head(log).orElseThrow();
        List<Registered> all = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (long number = 0; number * Register.PAGE < head.size(); number++) {
            EntriesPage page = register.page(log, number).orElseThrow();
            assertThat(page.before().root()).isEqualTo(frontier.root());
            for (Registered placed : page.entries()) {
                assertThat(placed.index()).isEqualTo(all.size());
                all.add(placed);
                frontier = frontier.push(placed.entry().leaf());
            }
        }
        assertThat(frontier.size()).isEqualTo(head.size()).isEqualTo(numbers);
        assertThat(frontier.root()).isEqualTo(head.checkpoint().root());
        assertThat(new TreeSet<>(all.stream().map(placed -> placed.entry().body()).toList()))
                .hasSize(numbers);
        assertThat(table.heads().from(log, 0, numbers))
                .isSortedAccordingTo(Comparator.comparingLong(AnchoredHead::size))
                .last()
                .satisfies(newest -> assertThat(newest.size()).isEqualTo(numbers));
        for (Registered placed : all.subList(numbers - last, numbers)) {
            DrawId draw = placed.entry().draw().orElseThrow();
            assertThat(register.entriesOf(log, draw)).containsExactly(placed);
        }
        assertThat(register.pending(Mode.LIVE, 1)).isEmpty();
    }

    @Test
    void twelveWriteAndThreeSequenceAtOnceWithoutAGapOrADouble() {
        AtomicInteger writing = new AtomicInteger(APPENDERS);

        List<Sequenced> done =
                AtOnce.call(
                        APPENDERS + SEQUENCERS,
                        caller -> {
                            if (caller < APPENDERS) {
                                for (int number = 0; number < EACH; number++) {
                                    table.put(pending(Mode.LIVE, caller * EACH + number));
                                }
                                writing.decrementAndGet();
                                return new Sequenced(
                                        new OwnLogs(table.register(), keys, "fairdraw")
                                                .of(Mode.LIVE),
                                        0,
                                        0,
                                        true);
                            }
                            return sequenceWhile(writing);
                        });

        assertThat(done.stream().mapToLong(Sequenced::entries).sum()).isEqualTo(APPENDERS * EACH);
        check(done.getFirst().log().id(), APPENDERS * EACH);
    }

    private Sequenced sequenceWhile(AtomicInteger writing) {
        long entries = 0;
        int lost = 0;
        while (true) {
            boolean isLast = writing.get() == 0;
            Sequenced some = run();
            entries += some.entries();
            lost += some.lost();
            if (isLast) {
                return new Sequenced(some.log(), entries, lost, true);
            }
        }
    }

    @Test
    void whoeverDiesAtAnyRequestLeavesALogThatAnotherGoesOnWith() {
        CrashingClient crashing = new CrashingClient(SharedStore.client());
        int numbers = 0;
        int crashes = 0;
        Optional<String> log = Optional.empty();
        for (boolean afterwards : new boolean[] {false, true}) {
            for (int request = 1; ; request++) {
                // Two extensions, of which the first may begin a page.
                for (int more = 0; more < MORE; more++) {
                    table.put(pending(Mode.LIVE, numbers++));
                }
                crashing.dieAt(request, afterwards);
                Throwable death = catchThrowable(() -> sequence(crashing.client()).run(Mode.LIVE));
                crashing.live();

                log = Optional.of(run().log().id());

                if (death == null) {
                    break;
                }
                assertThat(death).isInstanceOf(CrashingClient.Crash.class);
                crashes++;
                check(log.get(), numbers, MORE);
            }
        }
        assertThat(crashes).isGreaterThanOrEqualTo(16);
        assertThat(numbers).isGreaterThan(512);
        check(log.orElseThrow(), numbers);
    }

    @Test
    void anExtensionHasAtMostAHundredParts() {
        for (int number = 0; number < 64; number++) {
            table.put(pending(Mode.LIVE, number));
        }
        AtomicInteger most = new AtomicInteger();
        DynamoDbClient counting =
                (DynamoDbClient)
                        Proxy.newProxyInstance(
                                DynamoDbClient.class.getClassLoader(),
                                new Class<?>[] {DynamoDbClient.class},
                                (_, method, arguments) -> {
                                    if (arguments != null
                                            && arguments[0]
                                                    instanceof TransactWriteItemsRequest request) {
                                        most.accumulateAndGet(
                                                request.transactItems().size(), Math::max);
                                    }
                                    return method.invoke(SharedStore.client(), arguments);
                                });

        Sequenced done = sequence(counting).run(Mode.LIVE);

        assertThat(most).hasValue(99);
        check(done.log().id(), 64);
    }
}
