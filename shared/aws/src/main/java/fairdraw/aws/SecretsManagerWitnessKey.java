package fairdraw.aws;

import fairdraw.domain.witness.WitnessKey;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The key of a witness, derived from a secret that is its and that never changes. */
public final class SecretsManagerWitnessKey {

    private static final String PURPOSE = "fairdraw.witness.v1";

    private SecretsManagerWitnessKey() {}

    /** Returns the key of the witness with this name; fetches the secret. */
    public static WitnessKey of(SecretsManagerClient secrets, String secretId, String name) {
        String root = secrets.getSecretValue(get -> get.secretId(secretId)).secretString();
        return new WitnessKey(name, new RootKey(0, root).derived(PURPOSE));
    }
}
