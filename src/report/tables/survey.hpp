#pragma once

#include "analysis/survey/ranking.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// What the numbers of a survey are called, and what it answered.
struct SurveyAnswer {
    std::vector<std::string> product, product_name;  ///< by position
    std::vector<std::string> nation;                 ///< code, by number
    std::vector<std::uint8_t> ranked;                ///< by number
    std::vector<ProductSurvey> products;             ///< by position
    std::vector<ProductLeaders> leaders;             ///< by position
    std::string measure;                             ///< what is surveyed: `value` or `quantity`
    std::string unit;                                ///< of what is surveyed: a currency, or t
    double quanta = 1;                               ///< of such a unit
};

/// Table `products`: a row a product, the most fragile first.
Table tabulate_products(const SurveyAnswer& answer);

/// Table `nations`: a row a nation, the one most often vital first.
Table tabulate_nations(const SurveyAnswer& answer, double vital_share);

/// Table `product`: a row a nation of one product, the one whose leaving costs the others most first.
Table tabulate_product(const SurveyAnswer& answer, std::size_t product);

/// Table `parts`: what each nation is in each product, without rows, and such a row.
Table survey_part_columns(const SurveyAnswer& answer);
std::vector<TableCell> survey_part_row(const SurveyAnswer& answer, std::size_t product, std::size_t nation);

}  // namespace entente
