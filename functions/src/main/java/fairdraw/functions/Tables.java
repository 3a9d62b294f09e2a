package fairdraw.functions;

import fairdraw.aws.tables.DynamoDbAllocations;
import fairdraw.aws.tables.DynamoDbCampaignEntries;
import fairdraw.aws.tables.DynamoDbCampaignPrizes;
import fairdraw.aws.tables.DynamoDbCampaigns;
import fairdraw.aws.tables.DynamoDbCartPolicies;
import fairdraw.aws.tables.DynamoDbCarts;
import fairdraw.aws.tables.DynamoDbDeliveries;
import fairdraw.aws.tables.DynamoDbDirectory;
import fairdraw.aws.tables.DynamoDbDrawKeys;
import fairdraw.aws.tables.DynamoDbDraws;
import fairdraw.aws.tables.DynamoDbEntries;
import fairdraw.aws.tables.DynamoDbExtractions;
import fairdraw.aws.tables.DynamoDbGates;
import fairdraw.aws.tables.DynamoDbGiveaways;
import fairdraw.aws.tables.DynamoDbHeldNumbers;
import fairdraw.aws.tables.DynamoDbHoles;
import fairdraw.aws.tables.DynamoDbLotteries;
import fairdraw.aws.tables.DynamoDbLotteryTotals;
import fairdraw.aws.tables.DynamoDbMarks;
import fairdraw.aws.tables.DynamoDbMoney;
import fairdraw.aws.tables.DynamoDbNumberClaims;
import fairdraw.aws.tables.DynamoDbParticipations;
import fairdraw.aws.tables.DynamoDbPools;
import fairdraw.aws.tables.DynamoDbPrizes;
import fairdraw.aws.tables.DynamoDbRanks;
import fairdraw.aws.tables.DynamoDbRefusedCarts;
import fairdraw.aws.tables.DynamoDbResults;
import fairdraw.aws.tables.DynamoDbRevealedKeys;
import fairdraw.aws.tables.DynamoDbSealedLists;
import fairdraw.aws.tables.DynamoDbSlots;
import fairdraw.aws.tables.DynamoDbSupportCodes;
import fairdraw.aws.tables.DynamoDbTickets;
import fairdraw.aws.tables.DynamoDbWebhooks;
import fairdraw.aws.tables.Transactions;
import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.Allocations;
import fairdraw.domain.campaigns.CampaignEntries;
import fairdraw.domain.campaigns.CampaignPrizes;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.HeldNumbers;
import fairdraw.domain.campaigns.Holes;
import fairdraw.domain.campaigns.NumberClaims;
import fairdraw.domain.campaigns.RevealedKeys;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.Carts;
import fairdraw.domain.carts.RefusedCarts;
import fairdraw.domain.draws.DrawKeys;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Entries;
import fairdraw.domain.draws.Extractions;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Marks;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Prizes;
import fairdraw.domain.draws.Ranks;
import fairdraw.domain.draws.Results;
import fairdraw.domain.draws.SealedLists;
import fairdraw.domain.entrants.Participations;
import fairdraw.domain.entrants.SupportCodes;
import fairdraw.domain.lotteries.Directory;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Tickets;
import fairdraw.domain.lotteries.Totals;
import fairdraw.domain.webhooks.Deliveries;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.Webhooks;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The tables of one deployment, as the ports that the use cases know. */
final class Tables {

    private final Settings settings;
    private final Clients clients;
    private final Backoff backoff;
    private final RandomGenerator random;

    Tables(Settings settings, Clients clients, Backoff backoff, RandomGenerator random) {
        this.settings = settings;
        this.clients = clients;
        this.backoff = backoff;
        this.random = random;
    }

    Transactions transactions() {
        return new Transactions(
                clients.dynamoDb(),
                () -> new UUID(random.nextLong(), random.nextLong()).toString(),
                backoff);
    }

    Draws draws() {
        return new DynamoDbDraws(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable());
    }

    Gates gates() {
        return new DynamoDbGates(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    Tickets tickets() {
        return new DynamoDbTickets(
                clients.dynamoDb(), transactions(), settings.drawsTable(), settings.cartsTable());
    }

    Entries entries() {
        return new DynamoDbEntries(clients.dynamoDb(), settings.drawsTable());
    }

    Participations participations() {
        return new DynamoDbParticipations(
                clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    Marks marks() {
        return new DynamoDbMarks(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    Ranks ranks() {
        return new DynamoDbRanks(clients.dynamoDb(), settings.drawsTable());
    }

    SupportCodes supportCodes() {
        return new DynamoDbSupportCodes(clients.dynamoDb(), settings.drawsTable());
    }

    Giveaways giveaways() {
        return new DynamoDbGiveaways(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable());
    }

    SealedLists sealedLists() {
        return new DynamoDbSealedLists(clients.dynamoDb(), settings.drawsTable());
    }

    Results results() {
        return new DynamoDbResults(clients.dynamoDb(), settings.drawsTable());
    }

    Prizes prizes() {
        return new DynamoDbPrizes(clients.dynamoDb(), settings.drawsTable());
    }

    Money money() {
        return new DynamoDbMoney(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable());
    }

    Lotteries lotteries() {
        return new DynamoDbLotteries(clients.dynamoDb(), transactions(), settings.lotteriesTable());
    }

    Totals totals() {
        return new DynamoDbLotteryTotals(clients.dynamoDb(), settings.lotteriesTable());
    }

    Pools pools() {
        return new DynamoDbPools(
                clients.dynamoDb(), transactions(), backoff, settings.lotteriesTable());
    }

    Directory directory() {
        return new DynamoDbDirectory(
                clients.dynamoDb(),
                transactions(),
                backoff,
                settings.lotteriesTable(),
                settings.drawsTable());
    }

    RevealedKeys revealedKeys() {
        return new DynamoDbRevealedKeys(clients.dynamoDb(), settings.drawsTable());
    }

    Extractions extractions() {
        return new DynamoDbExtractions(clients.dynamoDb(), settings.drawsTable());
    }

    Campaigns campaigns() {
        return new DynamoDbCampaigns(
                clients.dynamoDb(),
                transactions(),
                new DynamoDbCampaigns.Names(
                        settings.campaignsTable(),
                        settings.drawsTable(),
                        settings.lotteriesTable()));
    }

    CampaignEntries campaignEntries() {
        return new DynamoDbCampaignEntries(
                clients.dynamoDb(), transactions(), settings.campaignsTable());
    }

    NumberClaims numberClaims() {
        return new DynamoDbNumberClaims(
                clients.dynamoDb(),
                transactions(),
                settings.campaignsTable(),
                settings.drawsTable());
    }

    HeldNumbers heldNumbers() {
        return new DynamoDbHeldNumbers(clients.dynamoDb(), settings.campaignsTable());
    }

    Allocations allocations() {
        return new DynamoDbAllocations(
                clients.dynamoDb(), transactions(), settings.campaignsTable());
    }

    Holes holes() {
        return new DynamoDbHoles(clients.dynamoDb(), transactions(), settings.campaignsTable());
    }

    CampaignPrizes campaignPrizes() {
        return new DynamoDbCampaignPrizes(
                clients.dynamoDb(), transactions(), settings.campaignsTable());
    }

    Carts carts() {
        return new DynamoDbCarts(
                clients.dynamoDb(), transactions(), backoff, settings.cartsTable());
    }

    RefusedCarts refusedCarts() {
        return new DynamoDbRefusedCarts(clients.dynamoDb(), transactions(), settings.cartsTable());
    }

    CartPolicies cartPolicies() {
        return new DynamoDbCartPolicies(clients.dynamoDb(), settings.cartsTable());
    }

    Webhooks webhooks() {
        return new DynamoDbWebhooks(clients.dynamoDb(), transactions(), settings.webhooksTable());
    }

    Deliveries deliveries() {
        return new DynamoDbDeliveries(clients.dynamoDb(), settings.webhooksTable());
    }

    Slots slots() {
        return new DynamoDbSlots(clients.dynamoDb(), settings.webhooksTable(), random);
    }

    DrawKeys drawKeys() {
        return new DynamoDbDrawKeys(clients.dynamoDb(), settings.accessTable());
    }
}
