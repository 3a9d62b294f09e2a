/** The erasure of a person from giveaways. */
@NullMarked
package fairdraw.domain.giveaways.erasure;

import org.jspecify.annotations.NullMarked;
