package fairdraw.engines.template;

/** The reader of secrets that are generated. */
final class SecretReader {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private SecretReader() {}

    /** Reads the secret with the logical id {@code id} from its properties. */
    static SecretDefinition read(String id, Section properties) {
        Section generate = properties.get("GenerateSecretString");
        String excluded = generate.text("ExcludeCharacters", "");
        return new SecretDefinition(
                id,
                generate.text("SecretStringTemplate", ""),
                generate.text("GenerateStringKey", ""),
                generate.number("PasswordLength", 32),
                generate.flag("ExcludePunctuation") ? PUNCTUATION + excluded : excluded);
    }
}
