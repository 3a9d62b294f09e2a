package fairdraw.functions.triggers;

import fairdraw.aws.campaigns.DynamoDbCampaignEntries;
import fairdraw.aws.campaigns.DynamoDbCampaigns;
import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.giveaways.DynamoDbParticipations;
import fairdraw.aws.lotteries.DynamoDbDirectory;
import fairdraw.aws.lotteries.DynamoDbTickets;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.EntryEvents;
import fairdraw.domain.campaigns.entries.NumberReceipts;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.places.EntrantEvents;
import fairdraw.domain.giveaways.places.WinEvents;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.lotteries.winners.LotteryKind;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.engines.LocalTables;
import fairdraw.functions.records.RecordEvents;
import fairdraw.testing.ShortPause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An open draw, its tickets, and their items as a stream shows them. */
public final class Shop {

    private static final Instant NOW = SampleDraws.OPENS.plusSeconds(60);

    private final DynamoDbClient client;
    private final Transactions transactions;
    private final Tickets tickets;
    private final Draws draws;
    private Draw draw;

    /** Opens a shop in these tables; shops of different numbers share only the tenant. */
    public Shop(LocalTables tables, int number) {
        client = tables.client();
        transactions =
                new Transactions(client, () -> UUID.randomUUID().toString(), new ShortPause());
        tickets = new DynamoDbTickets(client, transactions, "Draws", "Carts", 10_000_000);
        draws = new DynamoDbDraws(client, transactions, "Draws", "Lotteries", "Register");
        long announced =
                new DynamoDbRegister(client, transactions, "Register")
                        .announced(SampleDraws.TENANT);
        draw =
                SampleRegisters.unseen(
                        SampleDraws.open(
                                SampleDraws.TENANT,
                                new DrawId(drawId(number)),
                                new LotterySlug("lottery-" + number)),
                        announced + 1,
                        Optional.empty());
        draws.create(draw);
    }

    /** Returns the id of the draw of the shop of this number. */
    public static String drawId(int number) {
        return "01957b1c-0000-8000-9000-" + (100_000_000_000L + number);
    }

    public Draw draw() {
        return draw;
    }

    public Draws draws() {
        return draws;
    }

    /** Returns the tickets as they are listed, newest first. */
    public Directory.Listed listed() {
        return directory()
                .newest(
                        draw.tenant(),
                        LotteryOccasion.of(draw).slug(),
                        0,
                        100,
                        OptionalLong.empty())
                .orElseThrow();
    }

    public Directory directory() {
        return new DynamoDbDirectory(client, new ShortPause(), "Lotteries", "Draws");
    }

    TicketReceipts receipts() {
        return new TicketReceipts(
                tickets,
                draws,
                SampleReceipts.of(new DynamoDbSealedLists(client, "Draws"), new FixedRootKeys()));
    }

    /** Returns the mapping from the stream of these tables to events. */
    RecordEvents events() {
        return events(PublishedEvents.all());
    }

    /** Returns the mapping to those events that are published. */
    RecordEvents events(PublishedEvents published) {
        var participations =
                new DynamoDbParticipations(client, transactions, "Draws", "Register", 10_000_000);
        var issue =
                SampleReceipts.of(new DynamoDbSealedLists(client, "Draws"), new FixedRootKeys());
        var tokens =
                new SignedAdmissionTokens(
                        purpose -> List.of(new TokenSeeds.Seed(1, new byte[32], Instant.EPOCH)));
        return new RecordEvents(
                draws,
                receipts(),
                LotteryKind.EVENTS::between,
                new EntrantEvents(
                        participations,
                        issue,
                        new WinEvents(participations, new Admissions(tokens))),
                new EntryEvents(
                        new KnownCampaigns(
                                new DynamoDbCampaigns(
                                        client,
                                        transactions,
                                        new DynamoDbCampaigns.Names(
                                                "Campaigns", "Draws", "Lotteries", "Register"))),
                        new DynamoDbCampaignEntries(client, transactions, "Campaigns"),
                        entry -> Optional.empty(),
                        new NumberReceipts(draws, issue),
                        () -> NOW),
                published);
    }

    public Ticket buy(int n) {
        Ticket ticket = SampleTickets.of(draw, n);
        var player = new Tickets.Player("ab".repeat(32));
        var bought = tickets.buy(draw, ticket, player, Optional.empty(), NOW);
        if (!(bought instanceof Tickets.Bought.Accepted)) {
            throw new IllegalStateException("not sold: " + bought);
        }
        return ticket;
    }

    public void makeVoid(Ticket ticket) {
        tickets.makeVoid(draw, ticket, "by mistake", NOW);
    }

    /** Moves the draw on to its next progress. */
    public void moveOn(Progress progress) {
        draw = draw.to(progress, SampleDraws.CLOSES, NOW);
        if (!draws.replace(draw)) {
            throw new IllegalStateException("somebody else moved the draw on");
        }
    }

    /** Returns the present item of a ticket. */
    public Map<String, AttributeValue> item(Ticket ticket) {
        return onlyItem("ticket", "id", ticket.id().text());
    }

    /** Returns the present item of the draw. */
    Map<String, AttributeValue> drawItem() {
        return onlyItem("draw", "drawId", draw.id().text());
    }

    private Map<String, AttributeValue> onlyItem(String type, String name, String id) {
        return client
                .scanPaginator(scan ->
                        scan.tableName("Draws")
                                .filterExpression("#type = :type AND " + name + " = :id")
                                .expressionAttributeNames(Map.of("#type", "type"))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":type", AttributeValue.fromS(type),
                                                ":id", AttributeValue.fromS(id))))
                .items()
                .stream()
                .findFirst()
                .orElseThrow();
    }

    /** Creates as much of the lottery as lists need. */
    public void openLottery() {
        client.putItem(put ->
                put.tableName("Lotteries")
                        .item(
                                Map.of(
                                        "pk",
                                        AttributeValue.fromS(
                                                SampleDraws.TENANT.organisation()
                                                        + "#test#LOTTERIES"),
                                        "sk",
                                        AttributeValue.fromS(
                                                LotteryOccasion.of(draw).slug().text()),
                                        "id",
                                        AttributeValue.fromS(
                                                LotteryOccasion.of(draw).id().text()))));
    }
}
