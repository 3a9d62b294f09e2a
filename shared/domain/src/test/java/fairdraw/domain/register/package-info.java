@NullMarked
package fairdraw.domain.register;

import org.jspecify.annotations.NullMarked;
