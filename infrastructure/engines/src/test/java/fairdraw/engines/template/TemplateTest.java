package fairdraw.engines.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class TemplateTest {
    private static final Names NAMES = new Names("eu-test-1", "http://127.0.0.1:4566");
    private static final Path FILE = Path.of("template.yaml");

    private static final String NESTING =
            """
            Parameters:
              Delay: {Type: Number, Default: 4}
            Globals:
              Function:
                Timeout: 30
            Resources:
              Draws: {Type: AWS::DynamoDB::Table}
              ReadFunction:
                Type: AWS::Serverless::Function
                Properties: {Handler: 'fairdraw.ReadFunction::handleRequest'}
              Inner:
                Type: AWS::Serverless::Application
                Properties:
                  Location: below/inner.yaml
                  Parameters: {Stream: !GetAtt Draws.StreamArn, Seconds: !Ref Delay}
            """;

    private static final String NESTED =
            """
            Parameters:
              Stream: {Type: String}
              Seconds: {Type: String}
            Globals:
              Function:
                Timeout: !Ref Seconds
            Resources:
              WriteFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: fairdraw.WriteFunction::handleRequest
                  Events:
                    Change:
                      Type: DynamoDB
                      Properties: {Stream: !Ref Stream, StartingPosition: LATEST}
              Late: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !Ref Seconds}}
            """;

    public static Template sample() {
        try (InputStream in =
                Objects.requireNonNull(TemplateTest.class.getResourceAsStream("/sample.yaml"))) {
            return Template.parse(
                    FILE,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    NAMES,
                    Map.of("WebhookTargets", "any", "Unheard", "of"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void referencesBecomeWhatTheyNameOutsideAws() {
        assertThat(sample().environment())
                .containsEntry("DRAWS_TABLE", "Draws")
                .containsEntry("ADVANCE_QUEUE", "http://127.0.0.1:4566/000000000000/AdvanceQueue")
                .containsEntry(
                        "ADVANCE_QUEUE_ARN", "arn:aws:sqs:eu-test-1:000000000000:AdvanceQueue")
                .containsEntry("TARGETS", "any-eu-test-1-Draws-${Kept}")
                .containsEntry("LIMIT", "10");
    }

    @Test
    void aFunctionIsReadWithWhatMakesItRun() {
        assertThat(sample().functions())
                .containsExactly(
                        new LambdaFunction(
                                "EnterFunction",
                                "fairdraw.functions.EnterFunction",
                                Duration.ofSeconds(60),
                                1024,
                                List.of(
                                        new EventSource.Api("POST", "/v1/draws/{drawId}"),
                                        new EventSource.Queue("AdvanceQueue", 5, true, 10),
                                        new EventSource.Stream(
                                                "Draws",
                                                true,
                                                50,
                                                List.of("{\"eventName\":[\"INSERT\"]}"),
                                                -1,
                                                Optional.empty(),
                                                false),
                                        new EventSource.Schedule(
                                                "rate(1 minute)", Optional.empty()))));
    }

    @Test
    void rulesSecretsAndGatewayAnswersAreRead() {
        Template template = sample();
        assertThat(template.rules())
                .containsExactly(
                        new RuleDefinition(
                                "Webhooks",
                                "Bus",
                                "{\"source\":[\"fairdraw\"],\"detail\":{\"count\":[{\"numeric\":[\">\",1]}],\"live\":[true]}}",
                                List.of(
                                        new RuleDefinition.Target(
                                                "arn:aws:sqs:eu-test-1:000000000000:AdvanceQueue",
                                                Optional.of("$.detail.organisation")))));
        assertThat(template.secrets())
                .singleElement()
                .satisfies(secret -> {
                    assertThat(secret.key()).isEqualTo("root");
                    assertThat(secret.length()).isEqualTo(64);
                    assertThat(secret.exclude()).contains("\"", "\\");
                });
        assertThat(template.gatewayResponses())
                .containsEntry(
                        "MISSING_AUTHENTICATION_TOKEN",
                        new GatewayResponse(
                                404, Map.of("Access-Control-Allow-Origin", "*"), "{\"code\":404}"));
        assertThat(template.cors()).contains(new Cors("*", "GET,POST", "", ""));
        assertThat(template.compressedFrom()).isEmpty();
        assertThat(Template.ofProject().compressedFrom()).hasValue(1024);
    }

    @Test
    void anyOtherFunctionIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        Template.parse(
                                FILE,
                                "Resources:\n  A:\n    Type: !Select [0, [b, c]]\n",
                                NAMES,
                                Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "template.yaml line 3: !Select is not resolved here, only !Ref, !Sub, !GetAtt, !If");
    }

    @Test
    void aNameThatStandsForNothingIsRefusedWithItsLine() {
        Template template =
                Template.parse(
                        FILE,
                        """
                        Globals:
                          Function:
                            Environment:
                              Variables:
                                A: !Ref Nobody
                        Resources: {}
                        """,
                        NAMES,
                        Map.of());
        assertThatThrownBy(template::environment)
                .hasMessage("template.yaml line 5: nothing is called Nobody");
    }

    @Test
    void theResourcesOfAnApplicationAreReadWithWhatItIsGiven(@TempDir Path folder)
            throws IOException {
        Template template = nested(folder, NESTED);

        assertThat(template.functions())
                .containsExactly(
                        new LambdaFunction(
                                "ReadFunction",
                                "fairdraw.ReadFunction",
                                Duration.ofSeconds(30),
                                128,
                                List.of()),
                        new LambdaFunction(
                                "WriteFunction",
                                "fairdraw.WriteFunction",
                                Duration.ofSeconds(7),
                                128,
                                List.of(
                                        new EventSource.Stream(
                                                "Draws",
                                                false,
                                                100,
                                                List.of(),
                                                -1,
                                                Optional.empty(),
                                                false))));
        assertThat(template.queues())
                .containsExactly(
                        new QueueDefinition("Late", Map.of("DelaySeconds", "7"), Optional.empty()));
    }

    @Test
    void whatAnApplicationPutsOutIsReadByWhatStandsBelowIt(@TempDir Path folder)
            throws IOException {
        String reading =
                NESTING
                        + "  Last: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !GetAtt Inner.Outputs.Wait}}\n";
        String outputs = NESTED + "Outputs:\n  Wait: {Value: !Ref Seconds}\n";

        assertThat(nested(folder, reading, outputs).queues())
                .contains(
                        new QueueDefinition("Last", Map.of("DelaySeconds", "7"), Optional.empty()));
    }

    @Test
    void aConditionChoosesValuesAndWhatIsMade() {
        String text =
                """
                Parameters:
                  Given: {Type: String, Default: ''}
                Conditions:
                  Own: !Equals [!Ref Given, '']
                  Other: !Not [!Condition Own]
                Resources:
                  Late:
                    Type: AWS::SQS::Queue
                    Properties: {DelaySeconds: !If [Own, 3, !Ref AWS::NoValue]}
                  Mine: {Type: AWS::SQS::Queue, Condition: Own}
                  Theirs: {Type: AWS::SQS::Queue, Condition: Other}
                """;
        QueueDefinition late =
                new QueueDefinition("Late", Map.of("DelaySeconds", "3"), Optional.empty());

        assertThat(Template.parse(FILE, text, NAMES, Map.of()).queues())
                .containsExactly(late, queue("Mine"));
        assertThat(Template.parse(FILE, text, NAMES, Map.of("Given", "a")).queues())
                .containsExactly(queue("Late"), queue("Theirs"));
    }

    private static QueueDefinition queue(String id) {
        return new QueueDefinition(id, Map.of(), Optional.empty());
    }

    @Test
    void aNameThatIsInTwoFilesIsRefusedWithTheLineOfTheApplication(@TempDir Path folder) {
        assertThatThrownBy(() -> nested(folder, NESTED.replace("WriteFunction:", "ReadFunction:")))
                .isInstanceOf(TemplateException.class)
                .hasMessage("template.yaml line 12: the application has another ReadFunction");
    }

    @Test
    void aParameterThatAnApplicationIsNotGivenIsRefusedWithItsFile(@TempDir Path folder) {
        assertThatThrownBy(() -> nested(folder, NESTED.replace("Seconds: {", "Minutes: {")))
                .isInstanceOf(TemplateException.class)
                .hasMessage("inner.yaml line 3: Default is missing");
    }

    private static Template nested(Path folder, String application) throws IOException {
        return nested(folder, NESTING, application);
    }

    private static Template nested(Path folder, String root, String application)
            throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("below/inner.yaml"), application);
        return Template.read(
                Files.writeString(folder.resolve("template.yaml"), root),
                NAMES,
                Map.of("Delay", "7"));
    }
}
