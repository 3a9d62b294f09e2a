package fairdraw.aws.tables;

import static fairdraw.aws.tables.SampleCarts.PAID;
import static fairdraw.aws.tables.SampleCarts.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.Carts.Recording;
import fairdraw.domain.carts.StoredCart;
import fairdraw.testing.Examples;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which of several carts of one id stands, and what is kept of the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCartsTest {

    private static final int SENDERS = 100;
    private static final int SENT = Integer.getInteger("fairdraw.carts", 1_000);

    private final CartWorld world = CartWorld.calm(Examples.terms(200));
    private final DynamoDbCarts carts = world.carts;

    @AfterAll
    void close() {
        world.close();
    }

    private CartFile file(String id) {
        return carts.find(LotteryWorld.TENANT, id).orElseThrow();
    }

    @Test
    void aCartIsKeptAsItWasSent() {
        StoredCart cart = stored("first", PAID, "{\"caf\u00e9\": \"\u0000\uD83C\uDFB2\"}");

        assertThat(carts.record(cart)).isEqualTo(Recording.FIRST);

        assertThat(file("first").current()).isEqualTo(cart);
        assertThat(file("first").earlier()).isEmpty();
        assertThat(carts.find(LotteryWorld.TENANT, "another")).isEmpty();
        assertThat(carts.find(new Tenant(LotteryWorld.TENANT.organisation(), Mode.LIVE), "first"))
                .isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        StoredCart cart = stored("same", PAID, "a");
        carts.record(cart);

        assertThat(carts.record(cart)).isEqualTo(Recording.UNCHANGED);
        assertThat(file("same").current()).isEqualTo(cart);
        assertThat(file("same").earlier()).isEmpty();
    }

    @Test
    void theLatestByTheNanosecondStandsAndTheOthersAreHistory() {
        StoredCart first = stored("later", PAID, "a");
        StoredCart second = stored("later", PAID.plusNanos(1), "b");
        StoredCart third = stored("later", PAID.plusSeconds(1), "c");
        carts.record(first);

        assertThat(carts.record(second)).isEqualTo(Recording.REPLACED);
        assertThat(carts.record(third)).isEqualTo(Recording.REPLACED);

        assertThat(file("later").current()).isEqualTo(third);
        assertThat(file("later").earlier()).containsExactly(second, first);
    }

    @Test
    void anOlderOneAndAnotherOfTheSameTimeAreWithoutEffect() {
        StoredCart cart = stored("older", PAID, "a");
        carts.record(cart);

        assertThat(carts.record(stored("older", PAID.minusNanos(1), "b")))
                .isEqualTo(Recording.OUTDATED);
        assertThat(carts.record(stored("older", PAID, "c"))).isEqualTo(Recording.OUTDATED);

        assertThat(file("older").current()).isEqualTo(cart);
        assertThat(file("older").earlier()).isEmpty();
    }

    @Test
    void whatFitsNoItemIsNotKept() {
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        StoredCart cart = stored("large", PAID, Base64.getEncoder().encodeToString(noise));

        assertThat(carts.record(cart)).isEqualTo(Recording.TOO_LARGE);
        assertThat(carts.find(LotteryWorld.TENANT, "large")).isEmpty();
        assertThat(carts.record(stored("large", PAID, "x".repeat(1024 * 1024))))
                .isEqualTo(Recording.FIRST);
    }

    @Test
    void ofTheSameSentAtOnceOneIsTheFirst() {
        StoredCart cart = stored("twins", PAID, "a");

        assertThat(AtOnce.call(8, _ -> carts.record(cart)))
                .containsOnlyOnce(Recording.FIRST)
                .containsOnly(Recording.FIRST, Recording.UNCHANGED);
        assertThat(file("twins").earlier()).isEmpty();
    }

    @Test
    void ofManySentAtOnceTheNewestStandsAndNoneThatStoodIsLost() {
        List<StoredCart> all =
                new ArrayList<>(
                        IntStream.range(0, SENT)
                                .mapToObj(i -> stored("race", PAID.plusNanos(i), "cart " + i))
                                .toList());
        StoredCart newest = all.getLast();
        Collections.shuffle(all, new Random(2));

        List<Recording> recordings =
                AtOnce.call(
                                SENDERS,
                                sender ->
                                        IntStream.range(0, SENT)
                                                .filter(i -> i % SENDERS == sender)
                                                .mapToObj(i -> carts.record(all.get(i)))
                                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        CartFile file = file("race");
        assertThat(recordings).hasSize(SENT).containsOnlyOnce(Recording.FIRST);
        assertThat(file.current()).isEqualTo(newest);
        Set<StoredCart> stood = new HashSet<>(file.earlier());
        stood.add(file.current());
        assertThat(stood).isEqualTo(new HashSet<>(taken(all, recordings)));
        assertThat(file.earlier()).doesNotHaveDuplicates();
        assertThat(Stream.concat(Stream.of(file.current()), file.earlier().stream()))
                .extracting(StoredCart::timestamp)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    /** The carts that were told to have been taken. */
    private static List<StoredCart> taken(List<StoredCart> all, List<Recording> recordings) {
        List<StoredCart> taken = new ArrayList<>();
        int told = 0;
        for (int sender = 0; sender < SENDERS; sender++) {
            for (int i = sender; i < SENT; i += SENDERS) {
                Recording recording = recordings.get(told++);
                if (recording == Recording.FIRST || recording == Recording.REPLACED) {
                    taken.add(all.get(i));
                }
            }
        }
        return taken;
    }
}
