package fairdraw.aws.anchors;

import fairdraw.domain.anchors.Witnesses;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Witnesses that are reached as C2SP's tlog-witness says. One needs no trust in transit: only a
 * line that verifies counts, with a time close to ours.
 */
public final class HttpWitnesses implements Witnesses {

    private static final System.Logger LOG = System.getLogger(HttpWitnesses.class.getName());
    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final long FARTHEST_TIME = 60;

    private final Post post;
    private final List<KnownWitness> known;
    private final InstantSource clock;

    /**
     * @param patience the time limit of one witness's whole answer
     */
    public HttpWitnesses(
            HttpClient http, List<KnownWitness> known, Duration patience, InstantSource clock) {
        this.post = new Post(http, patience, LONGEST_ANSWER);
        this.known = List.copyOf(known);
        this.clock = clock;
    }

    @Override
    public List<VerifierKey> keys() {
        return known.stream().map(KnownWitness::key).toList();
    }

    @Override
    public Answer cosign(VerifierKey witness, Submission submission) {
        Answer answer =
                known.stream()
                        .filter(each -> each.key().equals(witness))
                        .findFirst()
                        .flatMap(each ->
                                post.to(
                                        address(each.address()),
                                        "text/plain; charset=utf-8",
                                        Utf8.bytes(submission.text())))
                        .flatMap(response -> read(response, witness, submission.note().head()))
                        .orElseGet(Answer.Nothing::new);
        LOG.log(
                System.Logger.Level.INFO,
                "witness {0} at {1}: {2}",
                witness.name(),
                Long.toString(submission.note().head().size()),
                answer.getClass().getSimpleName());
        return answer;
    }

    private static URI address(URI witness) {
        String base = witness.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + "add-checkpoint");
    }

    private Optional<Answer> read(
            HttpResponse<byte[]> response, VerifierKey witness, Checkpoint head) {
        return text(response.body())
                .flatMap(body ->
                        switch (response.statusCode()) {
                            case 200 -> cosigned(body, witness, head);
                            case 409 -> size(body);
                            default -> Optional.empty();
                        });
    }

    private Optional<Answer> cosigned(String body, VerifierKey witness, Checkpoint head) {
        long now = clock.instant().getEpochSecond();
        return body.lines()
                .map(line -> line + '\n')
                .flatMap(line ->
                        times(line, witness, head).stream()
                                .filter(at -> Math.abs(at - now) <= FARTHEST_TIME)
                                .map(at -> (Answer) new Answer.Cosigned(line, at)))
                .findFirst();
    }

    private static List<Long> times(String line, VerifierKey witness, Checkpoint head) {
        try {
            return Note.of(head, List.of(line)).cosigned(witness);
        } catch (IllegalArgumentException noSignature) {
            return List.of();
        }
    }

    private static Optional<Answer> size(String body) {
        return body.matches("(?:0|[1-9]\\d{0,15})\\n?")
                ? Optional.of(new Answer.Elsewhere(Long.parseLong(body.strip())))
                : Optional.empty();
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(Utf8.decode(body));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
