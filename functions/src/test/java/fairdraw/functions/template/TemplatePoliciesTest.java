package fairdraw.functions.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permissions in each function's role. */
class TemplatePoliciesTest {

    private static final Set<String> WRITES =
            Set.of(
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:BatchWriteItem");

    /** Items that decide a draw, and items that entrants create. */
    private static final List<String> DECIDING =
            List.of("*#CHUNK#*", "*#SEAL#*", "*#RESULT#*", "*#PRIZES#*");

    private static final List<String> ENTRIES = List.of("*#PLAYERS#*", "*#REF#*", "*#IDEM#*");

    private final DeployedTemplate template = new DeployedTemplate();

    @Test
    void everyFunctionHasARoleOfItsOwn() {
        assertThat(template.functions().values())
                .allSatisfy(function -> assertThat(function.find("Role")).isEmpty());
        assertThat(template.at("Globals", "Function").find("Policies")).isEmpty();
    }

    @Test
    void noActionIsAWildcard() {
        assertThat(statements().flatMap(statement -> actions(statement).stream()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).matches("[a-z]+:[A-Za-z]+"));
    }

    @Test
    void resourcesAreThisStacksAndOnlyTheNameOfAScheduleIsOpen() {
        assertThat(statements().flatMap(statement -> statement.at("Resource").elements().stream()))
                .isNotEmpty()
                .allSatisfy(resource -> {
                    assertThat(resource.function()).isIn("Ref", "GetAtt", "Sub");
                    if (resource.text().contains("*")) {
                        assertThat(resource.text())
                                .isEqualTo(
                                        "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}"
                                                + ":schedule/${ScheduleGroup}/*");
                    }
                });
    }

    @Test
    void everyStatementAllowsAndNoneExcludes() {
        assertThat(statements())
                .allSatisfy(statement -> {
                    assertThat(statement.at("Effect").text()).isEqualTo("Allow");
                    assertThat(statement.members()).doesNotContainKeys("NotAction", "NotResource");
                });
    }

    @Test
    void everyWriteNamesTheKindsOfItemsItIsFor() {
        assertThat(statements().filter(TemplatePoliciesTest::writes))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(leadingKeys(statement)).isNotEmpty());
    }

    @Test
    void onlyTheAdvanceOfADrawAndItsSegmentsWriteWhatDecidesIt() {
        assertThat(writersOf(DECIDING))
                .containsExactly("AdvanceDrawFunction", "RunSegmentFunction");
    }

    @Test
    void onlyAnErasureBesidesThemWritesWhoIsInAListAndItsRanks() {
        assertThat(writersOf(List.of("*#HOLDERS#*", "*#RANKS#*")))
                .containsExactly(
                        "AdvanceDrawFunction", "ErasePersonFunction", "RunSegmentFunction");
    }

    @Test
    void theAdvanceOfADrawWritesNoEntry() {
        assertThat(writersOf(ENTRIES)).doesNotContain("AdvanceDrawFunction", "RunSegmentFunction");
    }

    /**
     * A function that may not store the call would fail for a request with an Idempotency-Key. The
     * exceptions are the redemption of a code, by an operator without a key, since the maker of the
     * code could repeat it, and the refresh of a session, for a cookie that is good once.
     */
    @Test
    void everyPostOfOperatorsMayBeRepeated() {
        assertThat(
                        template.routes()
                                .filter(route -> route.startsWith("post /operator/v1/"))
                                .map(route ->
                                        route.substring(route.lastIndexOf(' ') + 1) + "Function"))
                .isNotEmpty()
                .filteredOn(name -> !name.equals("RedeemCodeFunction"))
                .filteredOn(name -> !name.equals("RefreshOperatorSessionFunction"))
                .isSubsetOf(writersOf(List.of("REPEATABLE#*")));
    }

    @Test
    void entriesAreWrittenWhereTheyAreMadeEndedOrListed() {
        assertThat(writersOf(List.of("*#PLAYERS#*")))
                .containsExactly(
                        "CompleteCartsFunction",
                        "DenyConsumerFunction",
                        "DenyEntrantFunction",
                        "EnterDrawFunction",
                        "EnterLotteryFunction",
                        "ErasePersonFunction",
                        "ImportEntrantsFunction",
                        "ImportEntriesFunction",
                        "LeaveDrawFunction",
                        "RebindDeviceFunction",
                        "ReplayCartFunction",
                        "ReplayRefusedCartFunction",
                        "SubmitCartFunction",
                        "VoidTicketFunction");
        assertThat(writersOf(List.of("*#REF#*")))
                .containsExactly(
                        "CompleteCartsFunction",
                        "EnterLotteryFunction",
                        "ErasePersonFunction",
                        "FillDirectoryFunction",
                        "ImportEntriesFunction",
                        "RedriveRecordsFunction",
                        "ReplayCartFunction",
                        "ReplayRefusedCartFunction",
                        "SubmitCartFunction");
    }

    @Test
    void anAuditRecordIsWrittenOnceAndNeverChanged() {
        assertThat(
                        statements()
                                .filter(TemplatePoliciesTest::writes)
                                .filter(statement -> leadingKeys(statement).contains("AUDIT")))
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(actions(statement)).containsExactly("dynamodb:PutItem"));
    }

    /** Of the register others write what waits, and only its keeper what has a place. */
    @Test
    void onlyTheKeeperOfTheRegisterWritesLogs() {
        assertThat(writersOf(List.of("R#*"))).containsExactly("KeepRegisterFunction");
        assertThat(
                        statements()
                                .filter(TemplatePoliciesTest::writes)
                                .flatMap(statement -> leadingKeys(statement).stream())
                                .filter(key -> key.startsWith("R#")))
                .containsOnlyOnce("R#*")
                .isSubsetOf("R#*", "R#*#PENDING", "R#*#ORG#*", "R#*#LOGS");
    }

    @Test
    void evidenceIsReadOnly() {
        assertThat(
                        template.functions().entrySet().stream()
                                .filter(entry ->
                                        entry.getValue()
                                                .at("Handler")
                                                .text()
                                                .matches(
                                                        "fairdraw.functions.(evidence|register)..*"))
                                .flatMap(entry ->
                                        DeployedTemplate.statements(entry.getValue()).stream())
                                .flatMap(statement -> actions(statement).stream())
                                .collect(toSet()))
                .isNotEmpty()
                .isSubsetOf("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
    }

    /** It calls hosts that others name, and they hear nothing but signatures under this secret. */
    @Test
    void whoTellsWebhooksReadsTheirSecretAlone() {
        YamlNode function =
                Objects.requireNonNull(template.functions().get("DeliverWebhooksFunction"));

        assertThat(readable(function)).containsExactly("WebhooksSecret");
        assertThat(template.functions().values())
                .filteredOn(other -> readable(other).contains("WebhooksSecret"))
                .isNotEmpty()
                .allSatisfy(other -> assertThat(readable(other)).hasSize(1));
    }

    @Test
    void whatKeepsVersionsMayInvokeEveryPublishedAliasAndNothingElse() {
        List<YamlNode> statements =
                template
                        .at("Resources", "KeepVersions", "Properties", "Policies")
                        .elements()
                        .stream()
                        .flatMap(policy -> policy.at("Statement").elements().stream())
                        .toList();

        assertThat(statements)
                .filteredOn(statement -> actions(statement).contains("lambda:InvokeFunction"))
                .flatMap(statement -> statement.at("Resource").elements())
                .extracting(YamlNode::text)
                .containsExactlyInAnyOrderElementsOf(
                        template.functions().entrySet().stream()
                                .filter(function ->
                                        function.getValue().find("AutoPublishAlias").isPresent())
                                .map(function -> "${" + function.getKey() + ".Arn}:live")
                                .toList());
        assertThat(statements)
                .flatExtracting(TemplatePoliciesTest::actions)
                .containsExactlyInAnyOrder(
                        "cloudformation:ListStackResources", "lambda:InvokeFunction");
    }

    private Set<String> readable(YamlNode function) {
        return DeployedTemplate.statements(function).stream()
                .filter(statement -> actions(statement).contains("secretsmanager:GetSecretValue"))
                .flatMap(statement -> statement.at("Resource").elements().stream())
                .map(YamlNode::text)
                .collect(toSet());
    }

    private Stream<YamlNode> statements() {
        return template.functions().values().stream()
                .flatMap(function -> DeployedTemplate.statements(function).stream());
    }

    private Set<String> writersOf(List<String> kinds) {
        Set<String> writers = new TreeSet<>();
        template.functions()
                .forEach((name, function) -> {
                    for (YamlNode statement : DeployedTemplate.statements(function)) {
                        if (writes(statement)
                                && leadingKeys(statement).stream().anyMatch(kinds::contains)) {
                            writers.add(name);
                        }
                    }
                });
        return writers;
    }

    private static boolean writes(YamlNode statement) {
        return actions(statement).stream().anyMatch(WRITES::contains);
    }

    private static List<String> actions(YamlNode statement) {
        return statement.at("Action").elements().stream().map(YamlNode::text).toList();
    }

    private static List<String> leadingKeys(YamlNode statement) {
        return statement.find("Condition").stream()
                .flatMap(condition ->
                        condition
                                .at("ForAllValues:StringLike", "dynamodb:LeadingKeys")
                                .elements()
                                .stream())
                .map(YamlNode::text)
                .toList();
    }
}
