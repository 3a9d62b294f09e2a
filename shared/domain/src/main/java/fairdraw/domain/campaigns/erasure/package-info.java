/** The erasure of a participant from the draws of campaigns. */
@NullMarked
package fairdraw.domain.campaigns.erasure;

import org.jspecify.annotations.NullMarked;
