@NullMarked
package fairdraw.aws.register;

import org.jspecify.annotations.NullMarked;
