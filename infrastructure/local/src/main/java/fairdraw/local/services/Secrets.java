package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.SecretDefinition;
import fairdraw.engines.template.Template;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Secrets Manager: the template's secrets, generated at the first start and kept from then on. */
final class Secrets implements AwsService {
    /** The suffix of a secret's id under which the time of its version is kept. */
    private static final String CREATED = ".createdDate";

    private static final int FIRST_PRINTABLE = '!';
    private static final int PRINTABLES = '~' - FIRST_PRINTABLE + 1;

    private final StateFile file;
    private final ObjectNode values;
    private final Names names;
    private final InstantSource clock;

    Secrets(
            Template template,
            StateFile file,
            Names names,
            RandomGenerator random,
            InstantSource clock) {
        this.file = file;
        this.names = names;
        this.clock = clock;
        this.values = file.read();
        for (SecretDefinition secret : template.secrets()) {
            if (!values.has(secret.id())) {
                values.put(secret.id(), generate(secret, random));
                values.put(secret.id() + CREATED, clock.instant().getEpochSecond());
            }
        }
        file.write(values);
    }

    @Override
    public synchronized AwsAnswer answer(AwsCall call) {
        String id = Names.idIn(call.json().path("SecretId").asText());
        JsonNode value = values.get(id);
        if (value == null) {
            throw new AwsFailure(
                    400,
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret.");
        }
        ObjectNode answer =
                Json.object()
                        .put("ARN", names.secretArn(id))
                        .put("Name", id)
                        .put("VersionId", "00000000-0000-0000-0000-000000000000");
        return switch (call.operation()) {
            case "GetSecretValue" -> {
                answer.put("SecretString", value.asText());
                answer.put("CreatedDate", values.path(id + CREATED).asLong());
                answer.putArray("VersionStages").add("AWSCURRENT");
                yield AwsAnswer.of(answer);
            }
            case "PutSecretValue", "UpdateSecret" -> {
                values.put(id, call.json().path("SecretString").asText());
                values.put(id + CREATED, clock.instant().getEpochSecond());
                file.write(values);
                yield AwsAnswer.of(answer);
            }
            default ->
                    throw new AwsFailure(
                            400, "InvalidRequestException", call.operation() + " is not served");
        };
    }

    private static String generate(SecretDefinition secret, RandomGenerator random) {
        StringBuilder text = new StringBuilder(secret.length());
        while (text.length() < secret.length()) {
            char next = (char) (FIRST_PRINTABLE + random.nextInt(PRINTABLES));
            if (secret.exclude().indexOf(next) < 0) {
                text.append(next);
            }
        }
        if (secret.key().isEmpty()) {
            return text.toString();
        }
        ObjectNode object = (ObjectNode) Json.parse(secret.template());
        return object.put(secret.key(), text.toString()).toString();
    }
}
