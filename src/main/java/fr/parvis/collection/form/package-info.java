/// A questionnaire as pages to fill in, without a database: fields as typed, sections, conditions, errors.
@NullMarked
package fr.parvis.collection.form;

import org.jspecify.annotations.NullMarked;
