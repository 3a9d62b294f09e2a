package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.Carts;
import fairdraw.domain.carts.Carts.Recording;
import fairdraw.domain.carts.CartsContract;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.testing.AtOnce;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbCartsTest implements CartsContract {

    private static final int SENDERS = 100;
    private static final int SENT = Integer.getInteger("fairdraw.carts", 1_000);

    private final String table = SharedStore.newTable("Carts");
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final DynamoDbCarts carts =
            new DynamoDbCarts(SharedStore.client(), transactions, new ShortPause(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Carts carts() {
        return carts;
    }

    @Override
    public void issue(Ticket ticket) {
        transactions.insist(
                List.of(OutcomeItems.issue(table, ticket, ticket.purchase().orElseThrow())));
    }

    private CartFile file(String id) {
        return carts.find(LotteryWorld.TENANT, new CartId(id)).orElseThrow();
    }

    @Test
    void whatFitsNoItemIsNotKept() {
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        StoredCart cart = stored("large", PAID, Base64.getEncoder().encodeToString(noise));

        assertThat(carts.record(cart)).isEqualTo(Recording.TOO_LARGE);
        assertThat(carts.find(LotteryWorld.TENANT, new CartId("large"))).isEmpty();
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
