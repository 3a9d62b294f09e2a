package fairdraw.aws;

import fairdraw.domain.draws.results.Beacons;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The beacons behind their relays, which are asked one after the other in random order. A relay
 * needs no trust: anything but the only genuine signature of the round counts as no answer.
 */
public final class HttpBeacons implements Beacons {

    private static final System.Logger LOG = System.getLogger(HttpBeacons.class.getName());
    private static final int LONGEST_ANSWER = 4_096;

    private final HttpClient http;
    private final List<KnownBeacon> known;
    private final Duration patience;
    private final RandomGenerator random;
    private final Consumer<BeaconChain> unknown;

    /**
     * @param known the beacons that may be asked
     * @param patience the time limit of one relay's whole answer
     * @param random the source of the order in which relays are asked
     * @param unknown told of each chain that is asked for and not known
     */
    public HttpBeacons(
            HttpClient http,
            List<KnownBeacon> known,
            Duration patience,
            RandomGenerator random,
            Consumer<BeaconChain> unknown) {
        this.http = http;
        this.known = List.copyOf(known);
        this.patience = patience;
        this.random = random;
        this.unknown = unknown;
    }

    @Override
    public Optional<byte[]> signature(BeaconChain chain, long round) {
        Optional<KnownBeacon> beacon =
                known.stream().filter(each -> each.chain().equals(chain)).findAny();
        if (beacon.isEmpty()) {
            unknown.accept(chain);
            return Optional.empty();
        }
        List<URI> order = new ArrayList<>(beacon.get().relays());
        Collections.shuffle(order, random);
        return order.stream().flatMap(relay -> ask(relay, chain, round).stream()).findFirst();
    }

    private Optional<byte[]> ask(URI relay, BeaconChain chain, long round) {
        Optional<byte[]> genuine =
                answer(address(relay, chain, round))
                        .flatMap(body -> signature(body, round))
                        .filter(signature -> BeaconSignature.verify(chain, round, signature));
        if (genuine.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "no round {0} from {1}", Long.toString(round), relay);
        }
        return genuine;
    }

    /**
     * Returns the body of an answer with status 200; the time limit covers all of it, so that a
     * relay cannot stall the call with a trickle.
     */
    private Optional<byte[]> answer(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", "application/json").GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (ExecutionException | TimeoutException unanswered) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static URI address(URI relay, BeaconChain chain, long round) {
        String base = relay.toString();
        String separator = base.endsWith("/") ? "" : "/";
        return URI.create(base + separator + chain.chainHash() + "/public/" + round);
    }

    private static Optional<byte[]> signature(byte[] body, long round) {
        try {
            JsonNode answer = JsonNode.parser().parse(body);
            return text(answer, "round").filter(Long.toString(round)::equals).isPresent()
                    ? text(answer, "signature").map(Hex::decode)
                    : Optional.empty();
        } catch (RuntimeException notJsonOrNotHex) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode answer, String member) {
        return answer.field(member).map(JsonNode::text);
    }
}
