/** Things that SuperOffice knows and keeps beside caller ids: persons, pages of its web client, phone activities. */
@NullMarked
package io.github.callcard.superoffice.crm;

import org.jspecify.annotations.NullMarked;
