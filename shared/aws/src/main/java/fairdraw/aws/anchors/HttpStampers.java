package fairdraw.aws.anchors;

import fairdraw.domain.anchors.Stampers;
import fairdraw.fairness.register.Checkpoint;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Time-stamping authorities that are asked over HTTP (RFC 3161). Only a token that readers will
 * count is kept.
 */
public final class HttpStampers implements Stampers {

    private static final System.Logger LOG = System.getLogger(HttpStampers.class.getName());
    private static final int LONGEST_ANSWER = 32 * 1024;

    private final Post post;
    private final List<KnownStamper> known;
    private final RandomGenerator random;

    /**
     * @param patience the time limit of one authority's whole answer
     * @param random the source of the nonces that tell its answers apart
     */
    public HttpStampers(
            HttpClient http, List<KnownStamper> known, Duration patience, RandomGenerator random) {
        this.post = new Post(http, patience, LONGEST_ANSWER);
        this.known = List.copyOf(known);
        this.random = random;
    }

    @Override
    public List<String> names() {
        return known.stream().map(KnownStamper::name).toList();
    }

    @Override
    public Optional<Stamp> stamp(String name, Checkpoint head) {
        return known.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .flatMap(each -> ask(each, head));
    }

    private Optional<Stamp> ask(KnownStamper stamper, Checkpoint head) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request =
                    generator.generate(
                            TSPAlgorithms.SHA256,
                            head.imprint(),
                            BigInteger.valueOf(random.nextLong(1, Long.MAX_VALUE)));
            Optional<HttpResponse<byte[]>> answer =
                    post.to(stamper.address(), "application/timestamp-query", request.getEncoded());
            return answer.isPresent() && answer.get().statusCode() == 200
                    ? Optional.of(read(answer.get().body(), request, stamper, head))
                    : Optional.empty();
        } catch (IOException | TSPException | UncountedStamp | RuntimeException uncounted) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a stamp of {0} does not count: {1}",
                    stamper.address().getHost(),
                    uncounted.getMessage());
            return Optional.empty();
        }
    }

    private static Stamp read(
            byte[] answer, TimeStampRequest request, KnownStamper stamper, Checkpoint head)
            throws IOException, TSPException, UncountedStamp {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new UncountedStamp("it was not granted");
        }
        return StampCheck.of(response.getTimeStampToken(), stamper.name(), head.imprint());
    }
}
