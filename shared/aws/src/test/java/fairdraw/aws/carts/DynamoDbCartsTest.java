package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.PAID;
import static fairdraw.aws.carts.SampleCarts.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.lotteries.LotteryWorld;
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

/** The choice of the current one among several carts of one id, and the history of the others. */
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
    void anOlderOneIsKeptAsHistory() {
        StoredCart cart = stored("older", PAID, "a");
        StoredCart older = stored("older", PAID.minusNanos(1), "b");
        carts.record(cart);

        assertThat(carts.record(older)).isEqualTo(Recording.OUTDATED);
        assertThat(carts.record(older)).isEqualTo(Recording.OUTDATED);

        assertThat(file("older").current()).isEqualTo(cart);
        assertThat(file("older").earlier()).containsExactly(older);
    }

    @Test
    void ofTwoOfOneTimeTheLaterToArriveStands() {
        for (boolean isPaid : new boolean[] {true, false}) {
            String id = "same-time-" + isPaid;
            StoredCart first = stored(id, PAID, "a", isPaid);
            StoredCart second = stored(id, PAID, "b", isPaid);
            carts.record(first);

            assertThat(carts.record(second)).isEqualTo(Recording.REPLACED);
            // The former cart does not count as a new arrival when it comes again.
            assertThat(carts.record(first)).isEqualTo(Recording.OUTDATED);

            assertThat(file(id).current()).isEqualTo(second);
            assertThat(file(id).earlier()).containsExactly(first);
        }
    }

    @Test
    void ofTwoOfOneTimeAPaidOneStands() {
        StoredCart unpaid = stored("paid", PAID, "a", false);
        StoredCart paid = stored("paid", PAID, "b", true);
        StoredCart another = stored("paid", PAID, "c", false);
        carts.record(unpaid);

        assertThat(carts.record(paid)).isEqualTo(Recording.REPLACED);
        assertThat(carts.record(unpaid)).isEqualTo(Recording.OUTDATED);
        assertThat(carts.record(another)).isEqualTo(Recording.OUTDATED);

        assertThat(file("paid").current()).isEqualTo(paid);
        assertThat(file("paid").earlier()).containsExactlyInAnyOrder(unpaid, another);
    }

    @Test
    void aRestoredOneStandsUntilANewerOneComes() {
        StoredCart first = stored("restored", PAID, "a");
        StoredCart second = stored("restored", PAID.plusSeconds(1), "b");
        StoredCart third = stored("restored", PAID.plusSeconds(2), "c");
        carts.record(first);
        carts.record(second);

        assertThat(carts.restore(file("restored"), first.inPlaceOf(second))).isTrue();
        assertThat(file("restored").current().version()).isEqualTo(first.version());
        assertThat(file("restored").earlier()).containsExactly(second);

        assertThat(carts.record(second)).isEqualTo(Recording.OUTDATED);
        assertThat(carts.record(first)).isEqualTo(Recording.UNCHANGED);
        assertThat(carts.record(third)).isEqualTo(Recording.REPLACED);
        assertThat(file("restored").earlier())
                .extracting(StoredCart::version)
                .containsExactlyInAnyOrder(first.version(), second.version());
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
    void ofManySentAtOnceTheNewestStandsAndNoneIsLost() {
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
        Set<StoredCart> kept = new HashSet<>(file.earlier());
        kept.add(file.current());
        assertThat(kept).isEqualTo(new HashSet<>(all));
        assertThat(file.earlier()).doesNotHaveDuplicates();
        assertThat(Stream.concat(Stream.of(file.current()), file.earlier().stream()))
                .extracting(StoredCart::timestamp)
                .isSortedAccordingTo(Collections.reverseOrder());
    }
}
