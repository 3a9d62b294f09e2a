package fairdraw.functions.carts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Carts without a member that the published page requires, or with null for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequiredMembersTest {

    private final Refusals refusals = new Refusals();

    @AfterAll
    void close() {
        refusals.close();
    }

    static Stream<Arguments> members() {
        Stream<Arguments> top =
                Stream.of(
                                "amount",
                                "cart_id",
                                "status",
                                "timestamp",
                                "type",
                                "user_id",
                                "currency",
                                "device_type",
                                "exchange_rate",
                                "origin",
                                "payments",
                                "items")
                        .map(name -> Arguments.of("", name));
        return Stream.concat(
                top,
                Stream.concat(
                        Stream.of("type", "amount").map(name -> Arguments.of("payments", name)),
                        Stream.of("id", "type", "name", "amount")
                                .map(name -> Arguments.of("items", name))));
    }

    @ParameterizedTest
    @MethodSource("members")
    void isRefused(String list, String name) {
        String message = (list.isEmpty() ? "" : list + "[0].") + name + " is required";
        for (String body :
                List.of(SampleCart.without(list, name), SampleCart.withNull(list, name))) {
            refusals.expect(body, message);
        }
    }
}
