package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Results in the table Draws, one item a draw, written once, and pages of ranks. */
public final class DynamoDbResults implements Results {

    private static final String PASSED = "passed";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final RankPages ranks;
    private final RankRanges ranges;

    public DynamoDbResults(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ranks = new RankPages(dynamoDb, table);
        this.ranges = new RankRanges(dynamoDb, table);
    }

    @Override
    public Result putIfAbsent(Draw draw, Result result) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item(draw, result))
                            .conditionExpression("attribute_not_exists(pk)"));
            return result;
        } catch (ConditionalCheckFailedException earlier) {
            return find(draw).orElseThrow();
        }
    }

    private static Map<String, AttributeValue> item(Draw draw, Result result) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(DrawsKeys.result(draw).attributes());
        item.put("type", text("result"));
        item.put("round", number(result.round()));
        item.put("signature", hex(result.signature()));
        item.put("randomness", hex(result.randomness()));
        item.put("seed", hex(result.seed()));
        item.put("main", Attributes.tree(result.main()));
        item.put("bonus", Attributes.tree(result.bonus()));
        if (!result.passed().isEmpty()) {
            item.put(
                    PASSED,
                    AttributeValue.fromL(
                            result.passed().stream().map(DynamoDbResults::passed).toList()));
        }
        return item;
    }

    @Override
    public Optional<Result> find(Draw draw) {
        return Reads.one(dynamoDb, table, DrawsKeys.result(draw)).map(DynamoDbResults::read);
    }

    private static Result read(Map<String, AttributeValue> item) {
        return new Result(
                number(item, "round"),
                hex(item, "signature"),
                hex(item, "randomness"),
                hex(item, "seed"),
                numbers(item, "main"),
                numbers(item, "bonus"),
                item.containsKey(PASSED) ? passed(Attributes.list(item, PASSED)) : List.of());
    }

    private static AttributeValue passed(Result.Passed round) {
        return AttributeValue.fromM(
                Map.of("round", number(round.round()), "signature", hex(round.signature())));
    }

    private static List<Result.Passed> passed(List<AttributeValue> rounds) {
        return rounds.stream()
                .map(AttributeValue::m)
                .map(round -> new Result.Passed(number(round, "round"), hex(round, "signature")))
                .toList();
    }

    private static List<Integer> numbers(Map<String, AttributeValue> item, String name) {
        return Attributes.list(item, name).stream().map(n -> Integer.valueOf(n.n())).toList();
    }

    @Override
    public void rank(Draw draw, List<Rank> first) {
        ranks.write(draw, first);
    }

    @Override
    public List<Rank> ranks(Draw draw, int from, int until) {
        return ranks.read(draw, from, until);
    }

    @Override
    public void erase(Draw draw, String person) {
        ranks.erase(draw, person);
    }

    @Override
    public void rankRange(Draw draw, int wanted, int range, RankedRange ranked) {
        ranges.write(draw, wanted, range, ranked);
    }

    @Override
    public Optional<RankedRange> rankedRange(Draw draw, int wanted, int range) {
        return ranges.read(draw, wanted, range);
    }
}
