package org.deltascope.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {

  private static final String IRIS =
      "height;width;kind\n1,5;2;setosa\n2,5;4;virginica\n3;6,25;setosa\n";

  private static CsvPreview preview(String text) {
    return CsvPreview.of(text, CsvFormat.guess(text));
  }

  private static ImportedSamples read(String text, CsvPlan plan) throws DocumentException {
    return CsvImport.read("a.csv", text, plan, ImportListener.NONE);
  }

  private static CsvPlan with(CsvPlan plan, int index, CsvPlan.Column column) {
    List<CsvPlan.Column> columns = new ArrayList<>(plan.columns());
    columns.set(index, column);
    return new CsvPlan(plan.format(), columns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b,t|1,2,0|3,4,1!,!false!true",
        "1,2,0|3,4,1!,!false!false",
        "a;b;t|1,5;2;0|3,5;4;1!;!true!true",
        "a;b;t|1.5;2;0|3.5;4;1!;!false!true",
        "1,5^2^0|3,5^4^1!^!true!false",
        "\"a, b\",t|1,0!,!false!true",
        "colour,kind|red,x|blue,y|red,x!,!false!true",
        "red,x|blue,y|red,x!,!false!false",
        "x|1|2!,!false!true",
      })
  void how_a_table_is_written_is_guessed(
      String text, char delimiter, boolean decimalComma, boolean header) {
    String table = text.replace('|', '\n').replace('^', '\t');

    assertThat(CsvFormat.guess(table))
        .isEqualTo(new CsvFormat(delimiter == '^' ? '\t' : delimiter, decimalComma, header));
  }

  @Test
  void a_preview_shows_the_first_rows_and_suggests_what_each_column_is_for() {
    CsvPreview preview = preview(IRIS);

    assertThat(preview.names()).containsExactly("height", "width", "kind");
    assertThat(preview.rows()).hasSize(3).first().isEqualTo(List.of("1,5", "2", "setosa"));
    assertThat(preview.plan().columns().stream().map(CsvPlan.Column::role))
        .containsExactly(ColumnRole.INPUT, ColumnRole.INPUT, ColumnRole.TARGET_CLASSES);
  }

  @Test
  void classes_become_an_output_each_with_their_names() throws DocumentException {
    ImportedSamples samples = read(IRIS, preview(IRIS).plan());

    assertThat(samples.inputs().numbers())
        .isEqualTo(Matrix.of(new double[][] {{1.5, 2}, {2.5, 4}, {3, 6.25}}));
    assertThat(samples.targets().numbers())
        .isEqualTo(Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 0}}));
    assertThat(samples.inputNames()).containsExactly("height", "width");
    assertThat(samples.outputNames()).containsExactly("setosa", "virginica");
    assertThat(samples.inputs().at(0, 1).text()).isEqualTo("2");
  }

  @Test
  void a_column_can_be_left_out_scaled_or_taken_for_classes() throws DocumentException {
    CsvPlan plan = preview(IRIS).plan();
    CsvPlan.Column height = plan.columns().get(0);
    CsvPlan.Column width = plan.columns().get(1);
    CsvPlan scaled = with(plan, 0, height.scaled(ColumnScaling.ZERO_TO_ONE));
    CsvPlan other =
        with(
            with(scaled, 1, width.as(ColumnRole.TARGET).scaled(ColumnScaling.STANDARD)),
            2,
            plan.columns().get(2).as(ColumnRole.INPUT_CLASSES));

    ImportedSamples samples = read(IRIS, other);

    assertThat(samples.inputNames()).containsExactly("height", "kind setosa", "kind virginica");
    assertThat(samples.inputs().numbers().get(2, 0)).isEqualTo(1);
    assertThat(samples.inputs().numbers().get(1, 0)).isEqualTo(1.0 / 1.5);
    double[] targets = samples.targets().numbers().transpose().toRow(0);
    assertThat(targets[0] + targets[1] + targets[2]).isBetween(-1e-12, 1e-12);
    assertThat(targets[0] * targets[0] + targets[1] * targets[1] + targets[2] * targets[2])
        .isBetween(3 - 1e-12, 3 + 1e-12);
    assertThat(read(IRIS, with(plan, 0, height.as(ColumnRole.IGNORED))).inputNames())
        .containsExactly("width");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b,t|1,x,0|!a.csv: line 2: found \"x\", expected a finite number in column 2 (\"b\")",
        "a,b,t|1,2,0|3,,1!a.csv: line 3: found \"\", expected a finite number in column 2 (\"b\")",
        "a,b,t|1,2,0|3,NaN,1!a.csv: line 3: found \"NaN\", expected a finite number in column 2",
        "a,b,t|1,2,0|3,4!a.csv: line 3: found 2 cells, expected 3 as in the first row",
        "a,b,t|1,2,0||3,1e999,1!a.csv: line 4: found \"1e999\", expected a finite number",
        "a,b,t|1,\"2,0|3!a.csv: line 2: found",
        "a,b,t!a.csv: found no sample, expected 1 or more rows",
      })
  void what_is_wrong_is_named_by_row_and_column(String text, String message) {
    String table = text.replace('|', '\n');
    CsvPlan plan =
        new CsvPlan(
            new CsvFormat(',', false, true),
            List.of(
                new CsvPlan.Column("a", ColumnRole.INPUT, ColumnScaling.NONE),
                new CsvPlan.Column("b", ColumnRole.INPUT, ColumnScaling.NONE),
                new CsvPlan.Column("t", ColumnRole.TARGET, ColumnScaling.NONE)));

    assertThatThrownBy(() -> read(table, plan))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_table_needs_inputs_and_targets() {
    CsvPlan plan = preview(IRIS).plan();
    CsvPlan none = with(plan, 2, plan.columns().get(2).as(ColumnRole.IGNORED));

    assertThatThrownBy(() -> read(IRIS, none))
        .hasMessage(
            "a.csv: found no column for targets, expected 1 or more for inputs and for targets");
  }

  @Test
  void an_import_tells_how_far_it_is_and_can_be_ended() {
    String text = "a,t\n" + "1,0\n".repeat(20_000);
    List<Double> shares = new ArrayList<>();
    CsvPlan plan = preview(text).plan();

    assertThatThrownBy(
            () ->
                CsvImport.read(
                    "a.csv",
                    text,
                    plan,
                    (rows, share) -> {
                      shares.add(share);
                      return rows < 10_000;
                    }))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped after 12288 rows");
    assertThat(shares).isSorted().hasSize(3).allMatch(share -> share > 0 && share <= 1);
  }

  @Test
  void more_values_than_there_may_be_are_refused_before_they_are_spread_out() {
    StringBuilder text = new StringBuilder("a,t\n");
    for (int i = 0; i < 5000; i++) {
      text.append(i).append(",c").append(i % 3000).append('\n');
    }
    assertThatThrownBy(() -> read(text.toString(), preview(text.toString()).plan()))
        .hasMessage("a.csv: found 15,005,000 data values, expected at most 10,000,000");
  }

  @Test
  void what_is_imported_can_be_taken_into_a_document() throws DocumentException {
    ImportedSamples samples = read(IRIS, preview(IRIS).plan());
    Document document = Lessons.open("two-two-two");

    EditResult outcome =
        new Replacement.OfSamples(
                new NewSamples(samples.inputs(), samples.targets(), samples.inputNames()))
            .applyTo(document);

    assertThat(outcome).isInstanceOf(EditResult.Changed.class);
    Document after = ((EditResult.Changed) outcome).document();
    assertThat(after.inputNames()).containsExactly("height", "width");
    String json = after.toJson().replace("\"textFile\": \"two-two-two.md\"", "\"text\": \"\"");
    assertThat(ReadDocument.of(json).data()).isEqualTo(after.data());
    assertThat(json).contains("[1.5, 2]");
  }

  @Test
  void any_number_is_read_to_the_last_bit() {
    long seed = 5;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 20_000; i++) {
      double x =
          switch (random.nextInt(3)) {
            case 0 -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(-20, 20));
            case 1 -> random.nextInt(-100_000, 100_000) / 1000.0;
            default -> random.nextInt(-1000, 1000);
          };
      String text = Decimals.of(x);
      assertThat(CellNumber.of(text, '.')).as("seed %d: %s", seed, text).isEqualTo(x);
      assertThat(CellNumber.of(text.replace('.', ','), ',')).as("%s", text).isEqualTo(x);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "1d", "0x1", "NaN", "1.2.3", "'1,5'", "1 2", "abc", "."})
  void what_is_no_number_is_none(String cell) {
    assertThat(CellNumber.of(cell, '.')).isNaN();
  }
}
