package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.domain.campaigns.numbers.WantedNumbers.Wanted;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.wiring.NumberModule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The cost of lucky numbers: handed in, few or many, and given by the service, however many are
 * gone.
 */
final class NumberCost {
    static final Tenant TENANT = new Tenant(new OrganisationId("org_benchmarks"), Mode.TEST);

    /** A beacon's signature, as which the order of numbers that we give takes any. */
    private static final String OPENED = "ab".repeat(48);

    private static final int PER_SERIES = 100_000;
    private static final List<Integer> QUANTITIES = List.of(1, 5, 96, 97, 1_000, 10_000);
    private static final Map<String, Integer> GONE =
            Map.of("0 %", 0, "50 %", 50_000, "99 %", 99_000, "99.9 %", 99_900);

    private final Stack stack;
    private final Entrant entrant;
    private final Table table =
            new Table(
                    "Lucky numbers of an entry",
                    "request",
                    "requests",
                    "write units",
                    "read units");

    NumberCost(Stack stack) {
        this.stack = stack;
        this.entrant = new Entrant(stack);
    }

    Table run() {
        SubmitNumbers submit = numbers().submitNumbers();
        for (int quantity : QUANTITIES) {
            Campaign campaign = entrant.campaign(Generation.MANUAL, quantity);
            submit(submit, campaign, entrant.approved(campaign), 0);
            CampaignEntry entry = entrant.approved(campaign);
            measure(quantity + " handed in", () -> submit(submit, campaign, entry, PER_SERIES / 2));
        }
        AssignNumbers assign = numbers().assignNumbers();
        GONE.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(gone -> {
                    Campaign campaign = entrant.campaign(Generation.AUTOMATIC, 5).opened(OPENED);
                    CampaignEntry entry = entrant.approved(campaign);
                    countOff(campaign, gone.getValue());
                    measure(
                            "5 given, " + gone.getKey() + " gone",
                            () -> given(assign.assign(campaign, entry)));
                });
        return table;
    }

    private NumberModule numbers() {
        return stack.wiring().campaigns().numbers();
    }

    private void measure(String name, Runnable call) {
        Cost cost = stack.meter().of(call);
        table.add(name, cost.roundTrips(), cost.writeUnits(), cost.readUnits());
    }

    private static void submit(
            SubmitNumbers submit, Campaign campaign, CampaignEntry entry, int from) {
        List<Wanted> wanted =
                IntStream.range(from, from + campaign.luckyNumbers().perEntry())
                        .mapToObj(order -> new Wanted(0, order))
                        .toList();
        var outcome = submit.submit(TENANT, campaign.slug(), entry.id(), new WantedNumbers(wanted));
        if (!(outcome instanceof SubmitNumbers.Outcome.Assigned)) {
            throw new IllegalStateException("not taken: " + outcome);
        }
    }

    private static void given(AssignNumbers.Outcome outcome) {
        if (!(outcome instanceof AssignNumbers.Outcome.Assigned)) {
            throw new IllegalStateException("not given: " + outcome);
        }
    }

    /** Moves the lane's counter as if {@code gone} numbers had been given. */
    private void countOff(Campaign campaign, int gone) {
        String lane = TENANT.organisation() + "#test#LANE#" + campaign.id() + "#0";
        stack.observer()
                .updateItem(update ->
                        update.tableName("Campaigns")
                                .key(
                                        Map.of(
                                                "pk", AttributeValue.fromS(lane),
                                                "sk", AttributeValue.fromS("LANE")))
                                .updateExpression("SET #next = :gone")
                                .expressionAttributeNames(Map.of("#next", "next"))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":gone",
                                                AttributeValue.fromN(Integer.toString(gone)))));
    }
}
