/** The participants of campaigns, by the documents and addresses that they give. */
@NullMarked
package fairdraw.domain.campaigns.participants;

import org.jspecify.annotations.NullMarked;
