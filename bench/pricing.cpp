// The rival of bench/pricing.mjs: QuantLib on the same rows. Reads a fixture folder from its first
// argument, then commands from its input, "time <what>" or "values <what>", one answer a line.
#include <ql/quantlib.hpp>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

using namespace QuantLib;

struct Row {
    double spot, strike, rate, yield, volatility, years, price, boundary;
};

// calculatePut is the engine's core: no option object, no term structures asked, no edge cases.
struct Core : QdFpAmericanEngine {
    using QdFpAmericanEngine::QdFpAmericanEngine;
    using QdFpAmericanEngine::calculatePut;
};

std::vector<Row> read(const std::string& file) {
    std::ifstream in(file);
    std::string line, cell;
    std::getline(in, line);
    std::map<std::string, size_t> at;
    std::stringstream header(line);
    for (size_t i = 0; std::getline(header, cell, ','); i++) at[cell] = i;
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::stringstream row(line);
        while (std::getline(row, cell, ',')) cells.push_back(cell);
        auto number = [&](const std::string& column) {
            return at.count(column) && !cells[at[column]].empty() ? std::stod(cells[at[column]]) : 0;
        };
        rows.push_back({number("S"), number("K"), number("r"), number("q"), number("vol"),
                        number("days") / 365, number("price"), number("boundary")});
    }
    return rows;
}

int main(int, char** arguments) {
    const std::string folder = arguments[1];
    std::vector<Row> american, invertible;
    for (const auto& row : read(folder + "/american.csv"))
        if (row.boundary > 0 && row.spot > row.boundary) american.push_back(row);
    const auto european = read(folder + "/european.csv");
    for (const auto& row : read(folder + "/iv.csv"))
        if (row.volatility > 0) invertible.push_back(row);

    const Date today(1, January, 2024);
    Settings::instance().evaluationDate() = today;
    const auto flat = ext::make_shared<FlatForward>(today, 0.05, Actual365Fixed());
    const auto process = ext::make_shared<GeneralizedBlackScholesProcess>(
        Handle<Quote>(ext::make_shared<SimpleQuote>(100.0)), Handle<YieldTermStructure>(flat),
        Handle<YieldTermStructure>(flat),
        Handle<BlackVolTermStructure>(ext::make_shared<BlackConstantVol>(
            today, NullCalendar(), 0.2, Actual365Fixed())));
    const Core fast(process, QdFpAmericanEngine::fastScheme());
    const Core accurate(process, QdFpAmericanEngine::accurateScheme());

    const auto put = [](const Core& engine) {
        return [&engine](const Row& r) {
            return engine.calculatePut(r.spot, r.strike, r.rate, r.yield, r.volatility, r.years);
        };
    };
    const auto blackCalculator = [](const Row& r) {
        const double discount = std::exp(-r.rate * r.years);
        const double forward = r.spot * std::exp((r.rate - r.yield) * r.years);
        const BlackCalculator black(Option::Put, r.strike, forward,
                                    r.volatility * std::sqrt(r.years), discount);
        return black.value() + black.delta(r.spot) + black.gamma(r.spot) +
               black.theta(r.spot, r.years) + black.vega(r.years) + black.rho(r.years);
    };
    const auto implied = [](const Row& r) {
        const double discount = std::exp(-r.rate * r.years);
        const double forward = r.spot * std::exp((r.rate - r.yield) * r.years);
        try {
            return blackFormulaImpliedStdDev(Option::Put, r.strike, forward, r.price, discount, 0.0,
                                             Null<Real>(), 1e-12, 100) /
                   std::sqrt(r.years);
        } catch (const std::exception&) {
            return 0.0;
        }
    };

    struct Contest {
        const std::vector<Row>* rows;
        std::function<double(const Row&)> value;
    };
    // Rows of a known solution only, since an exception costs microseconds.
    std::vector<Row> solved;
    for (const auto& row : invertible)
        if (implied(row) > 0) solved.push_back(row);
    const std::map<std::string, Contest> contests = {{"fast", {&american, put(fast)}},
                                                     {"accurate", {&american, put(accurate)}},
                                                     {"european", {&european, blackCalculator}},
                                                     {"implied", {&invertible, implied}},
                                                     {"impliedSolved", {&solved, implied}}};

    std::cout.precision(17);
    std::cout << QL_VERSION << std::endl;
    std::string verb, what;
    double kept = 0;
    while (std::cin >> verb >> what) {
        const auto& [rows, value] = contests.at(what);
        if (verb == "values") {
            for (const auto& row : *rows) std::cout << value(row) << ' ';
        } else {
            const auto start = std::chrono::steady_clock::now();
            for (const auto& row : *rows) kept += value(row);
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
            std::cout << taken.count() / rows->size();
        }
        std::cout << std::endl;
    }
    return kept == 1 ? 1 : 0;
}
