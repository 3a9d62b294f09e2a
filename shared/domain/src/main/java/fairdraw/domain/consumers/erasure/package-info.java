/** The erasure of consumers, and the names by which they ask for it. */
@NullMarked
package fairdraw.domain.consumers.erasure;

import org.jspecify.annotations.NullMarked;
