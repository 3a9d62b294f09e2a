package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.AuthorizeExternalFunction;
import fairdraw.functions.consumers.CreateGuestSessionFunction;
import fairdraw.functions.consumers.ExchangeExternalFunction;
import fairdraw.functions.consumers.GetConsumerKeysFunction;
import fairdraw.functions.consumers.GetCurrentConsumerFunction;
import fairdraw.functions.consumers.LogoutFunction;
import fairdraw.functions.consumers.RefreshSessionFunction;
import fairdraw.functions.giveaways.CompleteDrawFunction;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.DeleteConsumerDrawFunction;
import fairdraw.functions.giveaways.DenyEntrantFunction;
import fairdraw.functions.giveaways.EnterDrawFunction;
import fairdraw.functions.giveaways.GetDrawStatusFunction;
import fairdraw.functions.giveaways.LeaveDrawFunction;
import fairdraw.functions.giveaways.ListConsumerDrawsFunction;
import fairdraw.functions.giveaways.ReadDrawFunction;
import fairdraw.functions.giveaways.UpdateConsumerDrawFunction;
import fairdraw.functions.giveaways.ValidateWinFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on giveaways and consumers, with every kind of credential. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialMatrixTest {
    private static final String DRAW =
            """
            {"sequenceId": "seq_1", "name": "Draw", "winnerCount": 1,
             "closeAt": "2026-07-01T18:00:00Z", "drawAt": "2026-07-01T19:00:00Z"}
            """;
    private static final String SOMEBODY = "{\"consumerId\": \"cons_00000000000000000000000000\"}";
    private static final String DENIED = SOMEBODY.replace("}", ", \"reason\": \"ADMIN_ACTION\"}");

    private final Installation installation = new Installation();
    private final Wiring wiring = installation.wiring();
    private final CredentialKinds credentials = new CredentialKinds(installation);
    private final List<Operation> operations = operations();
    private String drawId = "";

    @BeforeAll
    void anEntryKeepsTheDrawThere() {
        Shopfront shop = credentials.shop("test");
        drawId = shop.server(CreateConsumerDrawFunction::new, post().json(DRAW)).text("id");
        Answered entered =
                shop.consumer(
                        EnterDrawFunction::new, shop.guestToken(), post().path("drawId", drawId));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    /** The credential that an operation requires: a column of the matrix. */
    enum Asks {
        PAGE,
        CONSUMER,
        SERVER,
        EITHER,
        TOKEN,
        VISITOR,
        NOTHING
    }

    private record Operation(
            RequestStreamHandler handler, Asks asks, boolean ofDraw, @Nullable String body) {

        String name() {
            return handler.getClass().getSimpleName();
        }
    }

    /** One cell of the matrix. */
    record Cell(String operation, String credential, String mode, String expected) {}

    @Test
    void everyOperationIsInTheMatrix() {
        Set<String> served = new TreeSet<>();
        new DeployedTemplate()
                .functions()
                .forEach((name, function) -> {
                    String handler = function.at("Handler").text();
                    if (handler.startsWith("fairdraw.functions.giveaways.")
                            || handler.startsWith("fairdraw.functions.consumers.")) {
                        served.add(name);
                    }
                });

        assertThat(operations.stream().map(Operation::name).collect(Collectors.toSet()))
                .isEqualTo(served);
    }

    Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : operations) {
            for (CredentialKinds.Row row : CredentialKinds.ROWS) {
                for (String mode : List.of("live", "test")) {
                    cells.add(
                            new Cell(
                                    operation.name(),
                                    row.credential(),
                                    mode,
                                    row.expected(operation.asks())));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCredentialOpensWhatItIsForInItsModeAndNothingElse(Cell cell) {
        Operation operation =
                operations.stream()
                        .filter(each -> each.name().equals(cell.operation()))
                        .findAny()
                        .orElseThrow();
        GatewayCall call = GatewayCall.of("POST", "/").path("drawId", drawId);
        if (operation.body() != null) {
            call.json(operation.body());
        }
        credentials.put(cell.credential(), cell.mode(), call);

        Answered answer = installation.call(operation.handler(), call);

        String refusal = CredentialKinds.REFUSALS.get(cell.expected());
        if (refusal != null) {
            assertThat(answer.status() + " " + answer.body()).isEqualTo(refusal);
            return;
        }
        assertThat(CredentialKinds.REFUSALS.values())
                .doesNotContain(answer.status() + " " + answer.body());
        assertThat(answer.status()).isLessThan(500);
        boolean hidden = operation.ofDraw() && cell.mode().equals("live");
        assertThat(answer.body().contains("Draw not found")).as(answer.body()).isEqualTo(hidden);
        if (cell.mode().equals("live")) {
            assertThat(answer.body()).doesNotContain(drawId);
        }
    }

    private List<Operation> operations() {
        return List.of(
                ofDraw(ReadDrawFunction::new, Asks.EITHER, null),
                ofDraw(EnterDrawFunction::new, Asks.CONSUMER, null),
                ofDraw(GetDrawStatusFunction::new, Asks.CONSUMER, null),
                ofDraw(LeaveDrawFunction::new, Asks.CONSUMER, null),
                ofDraw(CompleteDrawFunction::new, Asks.SERVER, SOMEBODY),
                ofDraw(DenyEntrantFunction::new, Asks.SERVER, DENIED),
                ofDraw(ValidateWinFunction::new, Asks.SERVER, SOMEBODY),
                ofDraw(UpdateConsumerDrawFunction::new, Asks.SERVER, "{\"winnerCount\": 2}"),
                ofDraw(DeleteConsumerDrawFunction::new, Asks.SERVER, null),
                other(CreateConsumerDrawFunction::new, Asks.SERVER, DRAW),
                other(ListConsumerDrawsFunction::new, Asks.SERVER, null),
                other(CreateGuestSessionFunction::new, Asks.PAGE, null),
                other(RefreshSessionFunction::new, Asks.PAGE, "{\"refreshToken\": \"rt_x\"}"),
                other(ExchangeExternalFunction::new, Asks.VISITOR, "{\"exchangeCode\": \"exc_x\"}"),
                other(
                        AuthorizeExternalFunction::new,
                        Asks.SERVER,
                        "{\"provider\": \"p\", \"issuer\": \"i\", \"subject\": \"s\"}"),
                other(GetCurrentConsumerFunction::new, Asks.CONSUMER, null),
                other(LogoutFunction::new, Asks.TOKEN, null),
                other(GetConsumerKeysFunction::new, Asks.NOTHING, null));
    }

    private Operation ofDraw(
            Function<Wiring, RequestStreamHandler> function, Asks asks, @Nullable String body) {
        return new Operation(function.apply(wiring), asks, true, body);
    }

    private Operation other(
            Function<Wiring, RequestStreamHandler> function, Asks asks, @Nullable String body) {
        return new Operation(function.apply(wiring), asks, false, body);
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
