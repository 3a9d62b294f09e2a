package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Reply;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.CreateApiKeyFunction;
import fairdraw.functions.operator.access.CreateOperatorFunction;
import fairdraw.functions.operator.access.CreateOperatorKeyFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.access.ListOrganisationsFunction;
import fairdraw.functions.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedCallsTest {
    private static final String KEY = "Idempotency-Key";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aRepeatedPostHasOneEffectAndTheFirstAnswer() {
        Answered first = create("once", "{\"name\": \"Once\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(create("once", "{\"name\": \"Once\"}")).isEqualTo(first);
        assertThat(create("once", " { \"name\" : \"\\u004fnce\" } ")).isEqualTo(first);
        assertThat(named("Once")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        create("other", "{\"name\": \"One\"}");

        Answered body = create("other", "{\"name\": \"Two\"}");
        Answered path =
                operator(
                        CreateOperatorFunction::new,
                        GatewayCall.of("POST", "/operator/v1/operators")
                                .header(KEY, "other")
                                .json("{\"name\": \"One\"}"));

        assertThat(body.status()).isEqualTo(409);
        assertThat(body.body())
                .isEqualTo("{\"error\":\"The Idempotency-Key came with another request before\"}");
        assertThat(path.status()).isEqualTo(409);
        assertThat(named("Two")).isZero();
    }

    @Test
    void aSecretThatIsShownOnceIsStoredSealedAndAnsweredAgain() {
        String organisation = installation.organisation();
        Supplier<Answered> make =
                () ->
                        operator(
                                CreateApiKeyFunction::new,
                                GatewayCall.of("POST", "/keys")
                                        .path("org", organisation)
                                        .path("mode", "test")
                                        .header(KEY, "a key")
                                        .json("{\"surface\": \"carts\", \"kind\": \"secret\"}"));
        Answered first = make.get();

        assertThat(make.get()).isEqualTo(first);
        assertThat(stored()).doesNotContain(first.text("key")).contains("REPEATABLE#");
    }

    @Test
    void anotherOperatorHasKeysOfTheirOwnAndAnotherApiKeyOpensNoAnswer() {
        create("mine", "{\"name\": \"Mine\"}");
        Installation.Joined other = installation.join("Ada");
        Answered theirs = createAs(other.key(), "mine", "{\"name\": \"Theirs\"}");
        Answered second =
                operator(
                        CreateOperatorKeyFunction::new,
                        post().path("operatorId", other.operatorId()).json("{}"));

        assertThat(theirs.status()).isEqualTo(201);
        if (second.status() == 201) {
            assertThat(createAs(second.text("key"), "mine", "{\"name\": \"Theirs\"}").status())
                    .isEqualTo(409);
        }
        assertThat(named("Theirs")).isEqualTo(1);
    }

    @Test
    void aRefusedCallLeavesItsKeyFree() {
        assertThat(create("refused", "{\"name\": 1}").status()).isEqualTo(400);

        assertThat(create("refused", "{\"name\": \"Better\"}").status()).isEqualTo(201);
    }

    @Test
    void aKeyIsForADay() {
        Answered first = create("day", "{\"name\": \"Day\"}");
        installation.clock().forward(Duration.ofDays(1).minusSeconds(1));
        assertThat(create("day", "{\"name\": \"Day\"}")).isEqualTo(first);

        installation.clock().forward(Duration.ofSeconds(2));

        assertThat(create("day", "{\"name\": \"Day\"}").text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void aCallThatBrokeOffIsNotTriedAgain() {
        AtomicInteger effects = new AtomicInteger();
        Supplier<Answered> call =
                () ->
                        work(
                                "broken",
                                () -> {
                                    effects.incrementAndGet();
                                    throw new IllegalStateException("the answer was lost");
                                });

        assertThat(call.get().status()).isEqualTo(500);
        assertThat(call.get().status()).isEqualTo(409);
        assertThat(call.get().body()).contains("broke off");
        assertThat(effects).hasValue(1);
    }

    @Test
    void whoWasToldToTryAgainMay() {
        AtomicInteger tries = new AtomicInteger();
        Supplier<Answered> call =
                () ->
                        work(
                                "busy",
                                () ->
                                        tries.incrementAndGet() == 1
                                                ? Reply.problem(503, "Busy, try again")
                                                : Reply.json(200, Json.object()));

        assertThat(call.get().status()).isEqualTo(503);
        assertThat(call.get().status()).isEqualTo(200);
        assertThat(call.get().status()).isEqualTo(200);
        assertThat(tries).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0007"})
    void aKeyOfNoFormIsRefused(String key) {
        Answered refused = create(key, "{\"name\": \"Bad\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void ofCallsAtOnceOneTakesEffect() throws Exception {
        List<Callable<Answered>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> create("race", "{\"name\": \"Race\"}"));
        }
        List<Answered> answers = new ArrayList<>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (Future<Answered> each : callers.invokeAll(calls)) {
                answers.add(each.get());
            }
        }

        assertThat(named("Race")).isEqualTo(1);
        assertThat(answers).extracting(Answered::status).isSubsetOf(201, 409);
        assertThat(
                        answers.stream()
                                .filter(answer -> answer.status() == 201)
                                .map(answer -> answer.text("id"))
                                .distinct())
                .hasSize(1);
        assertThat(create("race", "{\"name\": \"Race\"}").status()).isEqualTo(201);
    }

    private Answered work(String key, Supplier<Reply> work) {
        Endpoint<OperatorCall> endpoint =
                installation.wiring().surfaces().operator(Operation.CREATE_ORGANISATION);
        return post().header(KEY, key)
                .header("Authorization", "Bearer " + installation.operatorKey())
                .to((event, reply) ->
                        GatewayCall.serve(endpoint, event, reply, (_, _) -> work.get()));
    }

    private Answered create(String key, String body) {
        return createAs(installation.operatorKey(), key, body);
    }

    private Answered createAs(String credential, String key, String body) {
        return installation.call(
                CreateOrganisationFunction::new,
                GatewayCall.of("POST", "/operator/v1/organisations")
                        .header("Authorization", "Bearer " + credential)
                        .header(KEY, key)
                        .json(body));
    }

    private Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(function, call);
    }

    private long named(String name) {
        String list =
                operator(
                                ListOrganisationsFunction::new,
                                GatewayCall.of("GET", "/").query("limit", "100"))
                        .body();
        return list.split("\"name\":\"" + name + "\"", -1).length - 1L;
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Access"))
                .items()
                .forEach(item ->
                        item.forEach((name, value) -> {
                            all.append(value);
                            if (value.b() != null) {
                                all.append(value.b().asString(StandardCharsets.ISO_8859_1));
                            }
                        }));
        return all.toString();
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
