@NullMarked
package fairdraw.aws.tokens;

import org.jspecify.annotations.NullMarked;
