/** The erasure of a person from the draws of an organisation, as tests see it. */
@NullMarked
package fairdraw.domain.draws.erasure;

import org.jspecify.annotations.NullMarked;
