package fairdraw.functions.rehearsals;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.engines.template.Template;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class RehearsalTest {

    private static final String ENTER = "fairdraw.functions.lotteries.EnterLotteryFunction";

    private final Queue<SdkRequest> sent = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Settings settings = new Settings(Template.ofProject().environment());

    /** Every function that is restored from a snapshot. */
    static Stream<String> restored() {
        return new DeployedTemplate().restored();
    }

    /** A tape that no longer fits is recorded again, as CONTRIBUTING says. */
    @ParameterizedTest
    @MethodSource("restored")
    void everyTapePlaysAsItWasRecorded(String function) throws IOException {
        Tape tape = Tape.of(type(function)).orElseThrow();

        String answer = rehearsal(function).play(tape);

        assertThat(JsonTree.members(Objects.requireNonNull(JsonTree.read(answer))))
                .containsEntry("statusCode", (long) tape.status());
        assertThat(sent).isEmpty();
    }

    @Test
    void theFunctionItselfOnlyReadsWhatNoTableHas() {
        rehearsal(ENTER).rehearse();

        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request)
                                .isInstanceOfSatisfying(
                                        GetItemRequest.class,
                                        get ->
                                                assertThat(get.key().values())
                                                        .containsOnly(
                                                                AttributeValue.fromS(
                                                                        "rehearsal"))));
        assertThat(log()).isEmpty();
    }

    @Test
    void aFailureIsLoggedAndTheFunctionPublished() {
        var failing =
                new Rehearsal(
                        type(ENTER),
                        (_, _, _, _) -> {
                            throw new IllegalStateException("no stage");
                        },
                        _ -> {},
                        new FailureLog(new PrintStream(said, true, StandardCharsets.UTF_8)),
                        1);

        failing.rehearse();

        assertThat(log()).contains("\"requestId\":\"rehearsal\"", "no stage");
    }

    @Test
    void whatATapeDoesNotHaveIsRefused() throws IOException {
        Tape tape = Tape.of(type(ENTER)).orElseThrow();
        var empty = new Tape(tape.now(), tape.event(), tape.status(), tape.variables(), List.of());

        assertThat(rehearsal(ENTER).play(empty)).contains("\"statusCode\":500");
    }

    @Test
    void aTapeIsReadAsItWasWritten() throws IOException {
        Tape tape = Tape.of(type(ENTER)).orElseThrow();

        assertThat(
                        Tape.read(
                                new ByteArrayInputStream(
                                        tape.text().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(tape);
    }

    private Rehearsal rehearsal(String function) {
        return Wiring.rehearsal(
                type(function),
                settings,
                new Clients(
                        InstantSource.system(),
                        client ->
                                client.region(Region.US_EAST_1)
                                        .credentialsProvider(
                                                StaticCredentialsProvider.create(
                                                        AwsBasicCredentials.create("a", "b")))
                                        .endpointOverride(URI.create("http://127.0.0.1:1"))
                                        .overrideConfiguration(each ->
                                                each.addExecutionInterceptor(new Refusing()))),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String log() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Class<? extends RequestStreamHandler> type(String name) {
        try {
            return Class.forName(name).asSubclass(RequestStreamHandler.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** An interceptor that keeps requests and lets none through. */
    private final class Refusing implements ExecutionInterceptor {

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            sent.add(context.request());
            throw SdkClientException.create("nobody is there");
        }
    }
}
