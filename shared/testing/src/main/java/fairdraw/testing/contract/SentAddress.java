package fairdraw.testing.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/**
 * The format {@code email} with every domain, including those that nobody can register. Tests use
 * the domains of RFC 2606, which the validator's own format refuses.
 */
final class SentAddress implements Format {

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public String getMessageKey() {
        return "format.email";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && at < value.length() - 1 && value.chars().noneMatch(c -> c <= ' ');
    }
}
