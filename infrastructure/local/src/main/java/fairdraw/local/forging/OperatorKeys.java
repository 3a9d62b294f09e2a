package fairdraw.local.forging;

import fairdraw.aws.DerivedLogKeys;
import fairdraw.aws.SecretsManagerRootKeys;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Note;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The keys that the operator of an instance has: those of its logs and of its receipts. */
final class OperatorKeys implements AutoCloseable {

    private final SecretsManagerClient secrets;
    private final SecretsManagerRootKeys signing;
    private final SecretsManagerRootKeys pepper;

    private OperatorKeys(SecretsManagerClient secrets) {
        this.secrets = secrets;
        this.signing = roots("SigningSecret");
        this.pepper = roots("PepperSecret");
    }

    /** Returns the keys behind the AWS endpoint of a local instance. */
    static OperatorKeys at(URI awsEndpoint) {
        return new OperatorKeys(
                SecretsManagerClient.builder()
                        .endpointOverride(awsEndpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build());
    }

    private SecretsManagerRootKeys roots(String secret) {
        return new SecretsManagerRootKeys(secrets, secret, InstantSource.system(), _ -> {});
    }

    /** Returns the note of a head, signed by the log with this key and by nobody else. */
    String note(String log, Checkpoint head) {
        DerivedLogKeys logs = new DerivedLogKeys(() -> signing);
        int generation =
                IntStream.rangeClosed(1, logs.current())
                        .filter(each -> logs.key(each, head.origin()).text().equals(log))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("not the log of " + log));
        return Note.of(head, List.of(logs.sign(generation, head))).text();
    }

    /** Returns the signature of a receipt by the key that the rules of its draw name. */
    byte[] signature(byte[] receiptKey, Receipt receipt) {
        return IntStream.rangeClosed(1, pepper.current())
                .mapToObj(pepper::receiptSeed)
                .filter(seed -> Arrays.equals(Ed25519.publicKey(seed), receiptKey))
                .findFirst()
                .map(receipt::sign)
                .orElseThrow(() -> new IllegalStateException("not the receipts' key"));
    }

    @Override
    public void close() {
        secrets.close();
    }
}
